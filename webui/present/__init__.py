"""What the templates show, made from what the search answers. Pure: no request, no file, no clock, no markup."""
