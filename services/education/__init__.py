"""Courses: what is taught, who has a seat, who waits in line, and what a student has done."""
