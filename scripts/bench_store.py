"""The store section of scripts/bench: saving, reading, searching and verifying, beside plain SQLite and PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import re
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "Examples/mihon"
Row = tuple[str, str, str, str, str]
Values = dict[str, float]
SLOW = "a disk whose flush takes 2 ms"


class Bench:
    """Runs the measuring program; `short` gives figures in seconds instead of minutes, for a look."""

    def __init__(self, program: Path, say: Callable[[str], None], short: bool) -> None:
        self.program, self.say = program, say
        self.rounds, self.seconds = (1, 1) if short else (3, 3)
        self.plans, self.entries = (180, 10_000) if short else (1_788, 100_000)
        self.rows: list[Row] = []

    def run(self, *arguments: object, preload: Path | None = None) -> Values:
        environment = os.environ | ({"LD_PRELOAD": str(preload)} if preload else {})
        done = subprocess.run([str(self.program), *map(str, arguments)], cwd=ROOT, env=environment, check=False,
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"store-bench {arguments[0]}: {done.stderr}")
        lines = (line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
        return {name: float(value) for name, value, _ in lines}


def all_rows(program: Path, say: Callable[[str], None], short: bool) -> list[Row]:
    bench = Bench(program, say, short)
    with tempfile.TemporaryDirectory() as name:
        # The server is another user.
        folder = Path(name)
        folder.chmod(0o755)
        shim = folder / "slow-flush.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(shim), str(ROOT / "bench" / "slow-flush.c"), "-ldl"],
                       check=True)
        for preload in (None, shim):
            say("● 保存" + (f"（{SLOW}）" if preload else "") + " / Saving")
            save_to_sqlite(bench, folder, preload)
            with postgres(preload) as server:
                save_to_postgres(bench, folder, server, preload)
        with postgres(None) as server:
            for what, measure in (("読み取り / Reading", read), ("検索 / Searching", search), ("検証 / Verifying", verify)):
                say(f"● {what}")
                measure(bench, folder, server)
    return bench.rows


@contextlib.contextmanager
def postgres(preload: Path | None) -> Iterator[Callable[[], str]]:
    """A throw-away server; each call gives the address of another empty database on it."""
    environment = os.environ | ({"LD_PRELOAD": str(preload)} if preload else {})
    process = subprocess.Popen(
        ["scripts/with-postgres", "sh", "-c", 'echo "$TEBIKI_TEST_POSTGRES"; cat >/dev/null'], cwd=ROOT, env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    address = process.stdout.readline().strip()
    if not address:
        raise RuntimeError("the throw-away PostgreSQL server did not start")
    count = 0

    def database() -> str:
        nonlocal count
        count += 1
        subprocess.run(["psql", "-q", address, "-c", f"CREATE DATABASE bench{count}"], check=True)
        return address.removesuffix("/postgres") + f"/bench{count}"

    try:
        yield database
    finally:
        process.stdin.close()
        process.wait(60)


def medians(results: list[Values]) -> Values:
    return {name: statistics.median(result[name] for result in results) for name in results[0]}


def fresh(folder: Path) -> str:
    return tempfile.mkdtemp(dir=folder)


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def rate(values: Values) -> str:
    return f"{values['saves-per-second']:,.0f}/s, p99 {ms(values['save-p99'])}"


def save_to_sqlite(bench: Bench, folder: Path, preload: Path | None) -> None:
    kinds = {
        "rollback": ("plain", None, SAMPLE, "delete", bench.seconds),
        "log": ("plain", None, SAMPLE, "wal", bench.seconds),
        "1": ("save", None, SAMPLE, 8, 1, bench.seconds),
        "16": ("save", None, SAMPLE, 8, 16, bench.seconds),
        "intake": ("intake", None, SAMPLE, 8, bench.seconds),
    }
    results: dict[str, list[Values]] = {kind: [] for kind in kinds}
    for _ in range(bench.rounds):
        for kind, (verb, _, *rest) in kinds.items():
            results[kind].append(bench.run(verb, fresh(folder), *rest, preload=preload))
    middle = {kind: medians(values) for kind, values in results.items()}
    where = f", {SLOW}" if preload else ""
    for in_flight in ("1", "16"):
        ours = middle[in_flight]
        for peer, label in (("rollback", "rollback journal"), ("log", "WAL")):
            plain = middle[peer]
            bench.rows.append((
                f"durable saves into SQLite, 8 clients × {in_flight} in flight{where}", rate(ours),
                "≥ 10×, p99 ≤ 20 ms" if peer == "rollback" else "–",
                f"plain SQLite, {label}, FULL, a commit a row, one thread: {rate(plain)}",
                f"{ours['saves-per-second'] / plain['saves-per-second']:.2f}×"))
    intake = middle["intake"]
    for peer, label in (("rollback", "rollback journal"), ("log", "WAL")):
        plain = middle[peer]
        bench.rows.append((
            f"values reported one by one, 8 clients, each read as typed, held against its history and durable{where}",
            f"{intake['values-per-second']:,.0f}/s, p99 {ms(intake['value-p99'])}", "–",
            f"plain SQLite, {label}, FULL, a commit a row, one thread: {rate(plain)}",
            f"{intake['values-per-second'] / plain['saves-per-second']:.2f}×"))


def save_to_postgres(bench: Bench, folder: Path, database: Callable[[], str], preload: Path | None) -> None:
    script = folder / "one-insert.sql"
    script.write_text(f"INSERT INTO record (body) VALUES ('{'計画の施策' * 66}');\n")
    results: dict[str, list[Values]] = {"1": [], "16": []}
    floors: list[float] = []
    for _ in range(bench.rounds):
        address = database()
        subprocess.run(["psql", "-q", address, "-c", "CREATE TABLE record (id bigserial PRIMARY KEY, body text NOT NULL)"],
                       check=True)
        text = subprocess.run(
            ["pgbench", "-n", "-c", "8", "-j", "2", "-M", "prepared", "-T", str(bench.seconds), "-f", str(script), address],
            check=True, capture_output=True, text=True).stdout
        floors.append(float(re.search(r"tps = ([\d.]+)", text).group(1)))
        for in_flight, values in results.items():
            values.append(bench.run("save", database(), SAMPLE, 8, in_flight, bench.seconds))
    where = f", {SLOW}" if preload else ""
    for in_flight, values in results.items():
        ours, floor = medians(values), statistics.median(floors)
        bench.rows.append((
            f"durable saves into PostgreSQL, 8 clients × {in_flight} in flight{where}", rate(ours), "p99 ≤ 20 ms",
            f"`pgbench -c 8 -j 2 -M prepared`, one plain insert a commit: {floor:,.0f}/s",
            f"{ours['saves-per-second'] / floor:.2f}×"))


def read(bench: Bench, folder: Path, database: Callable[[], str]) -> None:
    for engine, address in (("SQLite", fresh(folder)), ("PostgreSQL", database())):
        values = bench.run("read", address, SAMPLE, 120)
        what = f"{int(values['records']):,} records, {values['record-bytes'] / 1e6:.1f} MB, from {engine} (median of 51)"
        bench.rows.append((f"read a plan of 120 measures, {what}", ms(values["read-median"]), "≤ 3 ms", "", ""))
        bench.rows.append(
            (f"the same, put together to a plan ({engine})", ms(values["read-and-join-median"]), "–", "", ""))


def search(bench: Bench, folder: Path, database: Callable[[], str]) -> None:
    plain: Values = {}
    for engine, address in (("SQLite", fresh(folder)), ("PostgreSQL", database())):
        values = bench.run("search", address, SAMPLE, bench.plans)
        plain = plain or values
        count = int(values["records"])
        peers = (
            ("trigram", f"FTS5 trigram (finds nothing for {int(plain['trigram-misses'])} of 420 queries that have hits)"),
            ("like", "`LIKE` from the newest row on"),
        )
        for peer, label in peers:
            bench.rows.append((
                f"search {count:,} records for 420 words of 2–8 letters, first 20 hits, {engine}",
                f"p50 {ms(values['search-p50'])}, p99 {ms(values['search-p99'])}", "p50 and p99 ≤ 5 ms",
                f"{label}: p50 {ms(plain[peer + '-p50'])}, p99 {ms(plain[peer + '-p99'])}",
                f"{plain[peer + '-p99'] / values['search-p99']:.1f}× as fast at p99"))


def verify(bench: Bench, folder: Path, database: Callable[[], str]) -> None:
    for engine, address in (("SQLite", fresh(folder)), ("PostgreSQL", database())):
        values = bench.run("verify", address, SAMPLE, bench.entries)
        bench.rows.append((
            f"verify {int(values['entries']):,} entries and all that is kept beside them, {engine} (median of 5)",
            ms(values["verify-median"]), "≤ 1 s", "", ""))
