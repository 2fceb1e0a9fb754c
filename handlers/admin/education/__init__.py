"""The admins' desk for courses: categories, courses, lessons, and the enrolled students."""

from aiogram import Router

from handlers.admin.education import cohort, lessons
from handlers.admin.education.categories import CATEGORY_DESK
from handlers.admin.education.courses import COURSE_DESK
from handlers.admin.education.lessons import LESSON_DESK
from handlers.desk import desk_router

router = Router(name="admin-education")
router.include_routers(
    desk_router("education", CATEGORY_DESK, COURSE_DESK, LESSON_DESK),
    lessons.router,
    cohort.router,
)
