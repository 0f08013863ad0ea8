"""Counts checks by group and prints one line per group; failures come with page and detail."""

from __future__ import annotations

import sys
import time


class Report:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0
        self.group_name = ""
        self.group_counts = [0, 0]
        self.group_start = 0.0
        self.failures: list[str] = []

    def group(self, name: str) -> None:
        """Closes the running group, if any, and starts the next."""
        self.close_group()
        self.group_name = name
        self.group_counts = [0, 0]
        self.group_start = time.monotonic()

    def close_group(self) -> None:
        if not self.group_name:
            return
        good, bad = self.group_counts
        mark = "ok  " if bad == 0 else "FAIL"
        seconds = time.monotonic() - self.group_start
        print(f"{mark} {self.group_name}: {good}/{good + bad}" + (f" ({seconds:.1f} s)" if seconds >= 0.5 else ""),
              flush=True)
        # Few enough to read: one broken stylesheet fails on every page alike.
        for line in self.failures[:20]:
            print(f"       {line}", flush=True)
        if len(self.failures) > 20:
            print(f"       … ほか {len(self.failures) - 20} 件 / and more", flush=True)
        self.failures = []
        self.group_name = ""

    def check(self, good: bool, where: str, detail: object = "") -> bool:
        """Counts one check. `detail` is printed only when it failed."""
        if good:
            self.passed += 1
            self.group_counts[0] += 1
        else:
            self.failed += 1
            self.group_counts[1] += 1
            self.failures.append(f"{where}: {detail}" if detail else where)
        return good

    def none(self, complaints: list, where: str) -> bool:
        """Counts one check that is good when there is nothing to complain of."""
        return self.check(not complaints, where, " | ".join(str(one) for one in complaints[:4]))

    def finish(self) -> int:
        """Prints the closing line and gives the exit status."""
        self.close_group()
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        if self.passed == 0:
            print("何も確かめていません / nothing was checked", file=sys.stderr)
        return 0 if self.failed == 0 and self.passed > 0 else 1
