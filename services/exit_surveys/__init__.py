"""The exit survey: who is asked why they leave, what they answer, and what it comes to."""
