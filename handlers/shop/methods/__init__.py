"""Ways to pay as the chat knows them, each the counterpart of one in services/commerce/methods."""
