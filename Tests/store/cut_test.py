"""The connection to PostgreSQL breaks at every message: before it reaches the server, or before its answer comes back.

    cut_test.py [EVERY]

A proxy counts the pieces that the client sends and cuts the connection at one of them; later connections go through.
Whatever was answered as saved must be there, and a client must not be told "refused" for what only had to be repeated
more than now and then: the store finds out by itself what became of a commit whose answer was lost.
"""

from __future__ import annotations

import socket
import sys
import threading
from pathlib import Path

import hammer
from server import Server, folder


class Proxy:
    """Listens on 127.0.0.1 and passes on to a server; cuts one connection at the chosen piece."""

    def __init__(self, port: int, cut_at: int, cut_answer: bool):
        self.target = port
        self.cut_at = cut_at
        self.cut_answer = cut_answer
        self.pieces = 0
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.target))
            cutting = threading.Event()
            threading.Thread(target=self.forward, args=(client, server, cutting), daemon=True).start()
            threading.Thread(target=self.back, args=(server, client, cutting), daemon=True).start()

    def forward(self, client: socket.socket, server: socket.socket, cutting: threading.Event) -> None:
        try:
            while piece := client.recv(1 << 16):
                with self.lock:
                    self.pieces += 1
                    is_cut = self.pieces == self.cut_at
                if is_cut and not self.cut_answer:
                    break
                if is_cut:
                    cutting.set()
                server.sendall(piece)
        except OSError:
            pass
        self.hang_up(client, server)

    def back(self, server: socket.socket, client: socket.socket, cutting: threading.Event) -> None:
        try:
            while piece := server.recv(1 << 16):
                if cutting.is_set():
                    break
                client.sendall(piece)
        except OSError:
            pass
        self.hang_up(client, server)

    @staticmethod
    def hang_up(*ends: socket.socket) -> None:
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self) -> None:
        self.listener.close()


def write(server: Server, log: Path, seed: int, cut_at: int, cut_answer: bool) -> int:
    proxy = Proxy(server.port, cut_at, cut_answer)
    with log.open("ab") as file:
        hammer.writing(f"postgresql://postgres@127.0.0.1:{proxy.port}/postgres", 2, seed, file, 6).wait(timeout=120)
    proxy.close()
    return proxy.pieces


def main() -> int:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with folder() as name:
        server = Server(Path(name), "cut")
        server.create()
        server.start()
        try:
            log = Path(name) / "log"
            pieces = write(server, log, 0, 0, False)
            cuts = 0
            for at in range(1, pieces + 1, every):
                for cut_answer in (False, True):
                    cuts += 1
                    write(server, log, 2 * at + cut_answer, at, cut_answer)
            result = hammer.check(server.address, log)
            lines = log.read_text().split("\n")
            refused = sum(line.startswith("refused") for line in lines)
            failed = [line for line in lines if line.startswith("failed")]
            # Only a connection that breaks while the program starts may end it, and with a clear word.
            unclear = [line for line in failed if "unavailable" not in line and "cannotOpen" not in line]
        finally:
            server.stop()
    if not result.is_sound or unclear or refused > cuts / 4:
        print(f"cut_test: {result.output}\nrefused {refused}, failed {failed[:3]}\n"
              + "\n".join([line for line in lines if line.startswith("refused")][:5]))
        return 1
    print(f"cut_test: connection cut at {cuts} of 2 × {pieces} places, {refused} saves refused, {len(failed)} starts "
          f"ended; {result.told} acknowledged saves, none lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
