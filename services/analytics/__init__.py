"""What people do in the chat, kept for the figures: visits and what was pressed in them."""
