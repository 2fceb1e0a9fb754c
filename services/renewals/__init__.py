"""What is charged again by itself: subscriptions in Telegram Stars."""
