"""People at their desks: each with a browser of their own, counted in clicks, fields and pages."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Browser, Locator, Page, Response

from browser import DESKTOP, Watch
from office_server import OfficeUnderTest
from office_walk import Walk

PASSWORD = "maple river seven drum"


class Unexpected(Exception):
    """A page that is not the one that an officer would have expected."""


@dataclass
class Effort:
    """What a piece of work costs: clicks (links, buttons, boxes), fields filled in, pages loaded."""
    clicks: int = 0
    fields: int = 0
    pages: int = 0

    def __str__(self) -> str:
        return f"{self.clicks} clicks, {self.fields} fields, {self.pages} pages"


class Person:
    """One person. Every helper works with scripts and without; every page that comes is looked at by the walk."""

    def __init__(self, browser: Browser, office: OfficeUnderTest, walk: Walk, role: str, scripts: bool = True,
                 size: dict[str, int] = DESKTOP) -> None:
        self.office, self.walk, self.role, self.scripts = office, walk, role, scripts
        self.context = browser.new_context(
            viewport=size, locale="ja-JP", java_script_enabled=scripts, reduced_motion="reduce")
        self.context.set_default_timeout(15_000)
        self.watch = Watch(office.origin)
        self.watch.follow(self.context)
        self.context.on("response", self._note)
        self.page: Page = self.context.new_page()
        self.effort = Effort()
        self.status = 0

    def _note(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.status not in (301, 302, 303, 304):
            self.status = response.status
        elif response.status == 200:
            self.walk.fetched_file(response.url)

    def close(self) -> None:
        self.context.close()

    # Going about

    def go(self, path: str, status: int = 200) -> Person:
        self.page.goto(urljoin(self.office.origin, path), wait_until="load")
        return self.arrived(status)

    def arrived(self, status: int = 200) -> Person:
        self.effort.pages += 1
        if self.status != status:
            raise Unexpected(f"{self.page.url} answers {self.status}, not {status}: {self.text()[:300]}")
        if self.watch.strangers:
            raise Unexpected(f"asked elsewhere: {self.watch.strangers}")
        if self.scripts:
            self.walk.look(self.page, self.role, status, self.watch.complaints)
        return self

    @contextmanager
    def loading(self, status: int = 200):
        with self.page.expect_navigation(wait_until="load"):
            yield
        self.arrived(status)

    def press(self, name: str, status: int = 200, within: Locator | None = None) -> Person:
        """Presses the button of this name; the page that follows is waited for."""
        button = (within or self.page).get_by_role("button", name=name, exact=True).first
        self.effort.clicks += 1
        with self.loading(status):
            button.click()
        return self

    def follow(self, name: str, within: str = "main") -> Person:
        self.effort.clicks += 1
        with self.loading():
            self.page.locator(within).get_by_role("link", name=name).first.click()
        return self

    # Filling in

    def field(self, name: str) -> Locator:
        return self.page.locator(f'[id="{name}"]')

    def open_fold(self, field: Locator) -> None:
        """Opens the folded parts above a field, the outermost first, as a person would."""
        folds = field.locator("xpath=ancestor::details[not(@open)]")
        while folds.count():
            self.effort.clicks += 1
            folds.first.locator("xpath=./summary").click()

    def fill(self, **fields: str) -> Person:
        return self.fill_in(fields)

    def fill_in(self, fields: dict[str, str]) -> Person:
        """Fills in fields by their ids; a choice is made by its words."""
        for name, value in fields.items():
            field = self.field(name)
            self.open_fold(field)
            self.effort.fields += 1
            if field.evaluate("(element) => element.tagName") == "SELECT":
                field.select_option(label=value)
            else:
                field.fill(value)
        return self

    def tick(self, label: str, within: str = "main") -> Person:
        box = self.page.locator(within).get_by_label(label, exact=False).first
        self.open_fold(box)
        self.effort.clicks += 1
        box.check()
        return self

    # Reading

    def text(self) -> str:
        main = self.page.locator("main")
        return main.inner_text() if main.count() else self.page.locator("body").inner_text()

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def expect(self, *words: str) -> Person:
        text = self.text()
        for word in words:
            if word not in text:
                raise Unexpected(f"{self.page.url}: 「{word}」がない: {text[:600]}")
        return self

    def expect_not(self, *words: str) -> Person:
        for word in words:
            if word in self.text():
                raise Unexpected(f"{self.page.url}: 「{word}」がある")
        return self

    # In and out

    def sign_in(self, account: str) -> Person:
        self.go("/office/sign-in").fill(account=account, password=PASSWORD)
        return self.press("サインイン")

    def set_password(self, address: str) -> Person:
        self.go(address).fill_in({"new-password": PASSWORD, "again": PASSWORD})
        return self.press("設定してサインインする")
