"""Journeys in a real browser, with JavaScript on and off."""
