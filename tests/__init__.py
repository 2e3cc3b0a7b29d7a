"""The tests, room by room; a package so that equal file names in two rooms do not clash."""
