"""A seat in a course: held, begun, ended, and what it opens; the courses themselves stand above."""
