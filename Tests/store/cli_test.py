"""What an operator stumbles over: wrong folders, damaged backups, mistyped names. Each must be said in plain Japanese,
with the right exit code, and must leave nothing behind that stands in the way of the next try.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import Server, folder, free_port

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

from report import Report  # noqa: E402

BINARY = str(ROOT / (os.environ.get("TEBIKI_BIN", str(ROOT / ".build/debug/tebiki"))))
# A copy: an import leaves the versions it started from in the folder.
COPIES = tempfile.TemporaryDirectory(prefix="tebiki-sample-")
SAMPLE = shutil.copytree(ROOT / "Examples/mihon", COPIES.name + "/mihon")
CLEAN = {name: value for name, value in os.environ.items() if name != "TEBIKI_DATABASE"}


class Shell:
    """Runs the program in a folder of its own and counts what it says."""

    def __init__(self, place: Path, report: Report):
        self.place = place
        self.report = report

    def run(self, *words: str, before: tuple[str, ...] = (), **environment: str) -> tuple[int, str]:
        done = subprocess.run([*before, BINARY, *words], capture_output=True, text=True, cwd=self.place,
                              env={**CLEAN, **environment}, timeout=120)
        return done.returncode, done.stdout + done.stderr

    def expect(self, code: int, says: str, *words: str, **more) -> str:
        found, output = self.run(*words, **more)
        self.report.check(found == code and says in output, "tebiki " + " ".join(words),
                          f"{found}, not {code}, or without 「{says}」: {output.strip()[-400:]}")
        return output

    def gone(self, name: str) -> None:
        self.report.check(not (self.place / name).exists(), name, "was left behind")

    def first_lines(self, *words: str, seconds: float = 20) -> str:
        """What `serve` says until it listens."""
        log = self.place / "serve.log"
        with log.open("w") as file:
            process = subprocess.Popen([BINARY, "serve", *words, "--port", str(free_port())], cwd=self.place,
                                       stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=CLEAN)
        try:
            end = time.monotonic() + seconds
            while "Ctrl+C" not in log.read_text() and process.poll() is None and time.monotonic() < end:
                time.sleep(0.05)
        finally:
            process.terminate()
            process.wait(10)
        return log.read_text()


def usage(shell: Shell, report: Report) -> None:
    report.group("words that are not understood")
    shell.expect(64, "「import」の誤りではありませんか", "imprt", "mihon")
    shell.expect(64, "「imprt」というコマンドはありません", "help", "imprt")
    shell.expect(64, "tebiki help import", "import")
    shell.expect(64, "操作した人", "import", SAMPLE, "--data", "x", "--actor", "")
    shell.expect(64, "まだ来ていない日", "export", "x", "--plan", "mihon", "--at", "2150-01-01", "--data", "data")
    (shell.place / "good.csv").write_text("地域名,件数（件）\n東部,1\n", encoding="utf-8")
    (shell.place / "bad.csv").write_text("地域名,件数（件）\n東部,▲1\n", encoding="utf-8")
    shell.expect(0, "指摘 0件", "table-check", "good.csv")
    shell.expect(1, "「▲1」", "table-check", "bad.csv")
    shell.expect(1, '"violations": 1', "table-check", "bad.csv", "--format", "json")
    shell.expect(2, "ありません", "table-check", "nowhere.csv")
    shell.expect(64, "合わせて", "history", "mihon", "--kind", "measure", "--data", "data")
    shell.expect(64, "施策", "history", "mihon", "--kind", "masure", "--id", "a", "--data", "data")
    shell.expect(64, "探す言葉", "search", "", "--data", "data")
    shell.gone("x")


def importing(shell: Shell, report: Report) -> None:
    report.group("imports that fail leave no empty store")
    shell.expect(2, "見つかりません", "import", "nai", "--data", "wrong")
    (shell.place / "leer").mkdir()
    shell.expect(2, "plan.yaml", "import", "leer", "--data", "wrong")
    shell.gone("wrong")
    shell.expect(0, "取り込みました", "import", SAMPLE, "--data", "data", "--reason", "策定")
    report.check(sorted(path.name for path in (shell.place / "data").iterdir())[0] == "tebiki.sqlite", "data",
                 "something else lies there")
    shell.expect(0, "未公表", "plans", "--data", "data")
    shell.expect(0, "第1版", "publish", "mihon", "--data", "data")


def reading(shell: Shell, report: Report) -> None:
    report.group("plans, search, history")
    report.check(shell.expect(0, "見本県", "plans", "--data", "data").startswith("mihon\t第1版\t"), "plans", "columns")
    shell.expect(0, "mihon 施策 ", "search", "オープンデータ", "--data", "data")
    shell.expect(0, "見つかりません", "search", "ありえない言葉の並び", "--data", "data")
    shell.expect(2, "データにある計画: mihon", "search", "計画", "--plan", "mihn", "--data", "data")
    shell.expect(2, "データにある計画: mihon", "publish", "mihn", "--data", "data")
    shell.expect(2, "データにある計画: mihon", "export", "out", "--plan", "mihn", "--data", "data")
    shell.expect(2, "データにある計画: mihon", "history", "mihn", "--data", "data")
    lines = shell.expect(0, "策定", "history", "mihon", "--data", "data").splitlines()
    report.check(len(lines) == 2 and "\t変更\t" in lines[0] and "\t公表\t" in lines[1], "history", lines)
    shell.expect(0, "版1\t", "history", "mihon", "--kind", "施策", "--id", "m-1-1", "--data", "data")
    shell.expect(2, "記録はありません", "history", "mihon", "--kind", "measure", "--id", "m-9-9", "--data", "data")


def exporting(shell: Shell, report: Report) -> None:
    report.group("exports and backups overwrite nothing else")
    precious = shell.place / "precious.txt"
    precious.write_text("大切な内容")
    shell.expect(2, "既にあり", "export", "precious.txt", "--data", "data")
    report.check(precious.read_text() == "大切な内容", "precious.txt", "was overwritten")
    shell.expect(2, "フォルダーです", "export", "leer", "--data", "data")
    shell.expect(0, "書き出しました", "export", "whole.jsonl", "--data", "data")
    shell.expect(0, "書き出しました", "export", "whole.jsonl", "--data", "data")
    shell.expect(2, "「nai」がありません", "backup", "nai/b.sqlite", "--data", "data")
    shell.expect(0, "記録番号2まで", "backup", "b.sqlite", "--data", "data")
    shell.expect(2, "既にあります", "backup", "b.sqlite", "--data", "data")
    shell.expect(0, "記録番号2まで", "backup", "b", "--data", "data")


def restoring(shell: Shell, report: Report) -> None:
    report.group("restores that fail leave nothing in the way")
    shell.expect(2, "バックアップのファイルを指定してください", "restore", "data", "--data", "again")
    whole = (shell.place / "b.sqlite").read_bytes()
    (shell.place / "cut.sqlite").write_bytes(whole[:len(whole) // 2])
    (shell.place / "holed.sqlite").write_bytes(whole[:8192] + bytes(4096 * 20) + whole[8192 + 4096 * 20:])
    (shell.place / "noise.sqlite").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)
    for name in ("cut.sqlite", "holed.sqlite", "noise.sqlite"):
        shell.expect(2, "壊れているため、戻しませんでした", "restore", name, "--data", "again")
    shutil.copy(shell.place / "b.sqlite", shell.place / "altered.sqlite")
    with contextlib.closing(sqlite3.connect(shell.place / "altered.sqlite")) as database:
        database.execute("UPDATE audit_entry SET actor = '別人' WHERE number = 1")
        database.commit()
    shell.expect(1, "誤りがあるため、戻しませんでした", "restore", "altered.sqlite", "--data", "again")
    with contextlib.closing(sqlite3.connect(shell.place / "other.sqlite")) as database:
        database.execute("CREATE TABLE other (x)")
    shell.expect(2, "作成したファイルではありません", "restore", "other.sqlite", "--data", "again")
    shell.gone("again")
    faulty = (shell.place / "whole.jsonl").read_text().splitlines(keepends=True)
    (shell.place / "faulty.jsonl").write_text("".join(faulty[:-1]))
    shell.expect(2, "何も戻していません", "restore", "faulty.jsonl", "--data", "again")
    shell.gone("again")
    for end in ("-wal", "-shm", "-journal"):
        (shell.place / "left").mkdir(exist_ok=True)
        rest = shell.place / "left" / f"tebiki.sqlite{end}"
        rest.write_bytes(b"rest")
        shell.expect(2, "残っています", "restore", "b.sqlite", "--data", "left")
        rest.unlink()
    shutil.copy(shell.place / "b.sqlite", shell.place / "raw.sqlite")
    (shell.place / "raw.sqlite-wal").write_bytes(b"log")
    shell.expect(2, "tebiki backup で作成した", "restore", "raw.sqlite", "--data", "again")
    with contextlib.closing(sqlite3.connect(shell.place / "b.sqlite")) as database:
        database.execute("INSERT INTO session SELECT zeroblob(32), 'tanaka', 0, 0, 4102444800000, CAST('{}' AS BLOB)")
        database.commit()
    shell.expect(0, "誤りはありません", "restore", "b.sqlite", "--data", "again")
    with contextlib.closing(sqlite3.connect(shell.place / "again" / "tebiki.sqlite")) as database:
        report.check(database.execute("SELECT count(*) FROM session").fetchone() == (0,), "session", "came back")
    report.check([path.name for path in (shell.place / "again").iterdir() if "unfinished" in path.name] == [], "again",
                 "a draft was left")
    shell.expect(0, "誤りはありません", "restore", "whole.jsonl", "--data", "fresh")


def serving(shell: Shell, report: Report) -> None:
    report.group("serve tells what it shows")
    text = shell.first_lines("--data", "daat")
    report.check("データがなかったため、新しく作成しました" in text, "misspelt folder", text)
    report.check("公表した版はまだありません" in text and "見本" not in text, "no sample", text)
    report.check("まだ何も保存されていません" in shell.first_lines("--data", "daat"), "empty folder", "is not told")
    report.check("見本の計画" in shell.first_lines("--data", "daat", "--sample", SAMPLE), "sample", "is not shown")
    text = shell.first_lines("--data", "data")
    report.check("公表した計画（1件）" in text and "作成" not in text, "published", text)
    text = shell.first_lines()
    report.check("作成しました" not in text and "tebiki:" not in text, "without arguments", text)
    shell.expect(2, "--sample", "serve", "--data", "data", "--sample", "nai")


def installed(shell: Shell, report: Report) -> None:
    report.group("a program that was installed finds its sample")
    home = shell.place / "opt"
    (home / "bin").mkdir(parents=True)
    shutil.copy(BINARY, home / "bin" / "tebiki")
    for beside in Path(os.path.realpath(BINARY)).parent.glob("*.resources"):
        os.symlink(beside, home / "bin" / beside.name)
    shutil.copytree(SAMPLE, home / "share" / "tebiki" / "mihon")
    port = free_port()
    log = shell.place / "installed.log"
    with log.open("w") as file:
        process = subprocess.Popen(["tebiki", "serve", "--data", "daat", "--port", str(port)], cwd=shell.place,
                                   executable=str(home / "bin" / "tebiki"), stdout=file, stderr=file, env=CLEAN)
    for _ in range(400):
        if "Ctrl+C" in log.read_text() or process.poll() is not None:
            break
        time.sleep(0.05)
    process.terminate()
    process.wait(10)
    report.check("見本の計画" in log.read_text(), "sample", log.read_text())


def permissions(shell: Shell, report: Report) -> None:
    report.group("rights that are missing")
    # Root may read and write whatever the bits say: another user is needed to try them.
    as_other = ("runuser", "-u", "postgres", "--") if os.getuid() == 0 else ()
    os.chmod(shell.place, 0o755)
    os.chmod(shell.place / "data", 0o000 if os.getuid() else 0o700)
    shell.expect(2, "読み取る権限がありません", "verify", "--data", "data", before=as_other)
    os.chmod(shell.place / "data", 0o555)
    os.chmod(shell.place / "data" / "tebiki.sqlite", 0o444)
    for end in ("-wal", "-shm"):
        (shell.place / "data" / f"tebiki.sqlite{end}").unlink(missing_ok=True)
    for words in (("verify",), ("plans",)):
        shell.expect(2, "権限", *words, "--data", "data", before=as_other)
        output = shell.run(*words, "--data", "data", before=as_other)[1]
        report.check("保存できません" not in output, "read only", output)
    os.chmod(shell.place / "data", 0o700)
    os.chmod(shell.place / "data" / "tebiki.sqlite", 0o600)


def databases(shell: Shell, server: Server, report: Report) -> None:
    report.group("PostgreSQL")
    for words in (("verify",), ("plans",), ("serve",)):
        shell.expect(2, "接続先（--database 又は環境変数 TEBIKI_DATABASE）", *words,
                     TEBIKI_DATABASE=f"postgresql://postgres@127.0.0.1:{free_port()}/x")
    text = shell.first_lines("--database", server.address)
    report.check("まだ何も保存されていません" in text, "empty database", text)
    shell.expect(2, "取り込", "restore", "faulty.jsonl", "--database", server.address)
    output = shell.run("restore", "whole.jsonl", "--database", server.address)[1]
    report.check("tebiki import" in output or "誤りはありません" in output, "second try", output)
    shell.expect(0, "取り込みました", "import", "whole.jsonl", "--database", server.address)
    shell.expect(2, "tebiki import whole.jsonl", "restore", "whole.jsonl", "--database", server.address)
    shell.expect(2, "SQLiteのもの", "restore", "b.sqlite", "--database", server.address)
    shell.expect(0, "見本県", "plans", "--database", server.address)
    shell.expect(0, "mihon 施策 ", "search", "オープンデータ", "--database", server.address)
    shell.expect(0, "記録番号2まで", "backup", "pg.jsonl", "--database", server.address)
    server.sql("CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    output = shell.expect(2, "データベース", "import", SAMPLE, "--as", "neu", "--database",
                          server.address.replace("postgres@", "reader@"))
    report.check("権限" in output and "フォルダーとその中" not in output, "reader", output)


def main() -> int:
    report = Report()
    with tempfile.TemporaryDirectory(prefix="tebiki-cli-") as name, folder() as cluster:
        shell = Shell(Path(name), report)
        importing(shell, report)
        usage(shell, report)
        reading(shell, report)
        exporting(shell, report)
        restoring(shell, report)
        serving(shell, report)
        installed(shell, report)
        permissions(shell, report)
        server = Server(Path(cluster), "cli")
        server.create()
        server.start()
        try:
            databases(shell, server, report)
        finally:
            server.stop()
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
