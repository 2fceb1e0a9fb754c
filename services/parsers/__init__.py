"""What people type, read into values: a file for each kind, and one vocabulary of refusals.

A parser refuses with what is wrong and what to do. Every answer is bounded and without the NUL
that PostgreSQL refuses. What files and settings take is plain, and has parsers of its own.
"""
