"""Buying, whatever is bought and however it is paid: the buttons, the tap, the checkout."""
