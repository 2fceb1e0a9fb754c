"""The admins' desk for courses: categories, courses, lessons, and whoever is enrolled."""

from aiogram import Router

from handlers.admin.education import categories, cohort, courses, modules

router = Router(name="admin-education")
router.include_routers(categories.router, courses.router, modules.router, cohort.router)
