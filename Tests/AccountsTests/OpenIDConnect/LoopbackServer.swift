import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server on 127.0.0.1 that gives every caller the same bytes: what a provider in disorder would send.
final class LoopbackServer: Sendable {
  struct NotListening: Error {}

  let port: UInt16
  private let listener: Int32
  private let text = Mutex("")
  private let isStopped = Mutex(false)

  /// What the last caller sent.
  var received: String { text.withLock { $0 } }

  init(answer: String, dribbles: Bool = false, staysSilent: Bool = false) throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, pointer, &size) == 0
      }
    }
    guard isListening else { throw NotListening() }
    port = UInt16(bigEndian: address.sin_port)
    // The thread alone closes the listener, after `shutdown` made `accept` fail: a number closed by somebody else could
    // by then be that of another test's server.
    Thread.detachNewThread { [weak self] in
      while true {
        let caller = accept(listener, nil, nil)
        guard caller >= 0 else { break }
        self?.serve(caller, answer: Array(answer.utf8), dribbles: dribbles, staysSilent: staysSilent)
        close(caller)
      }
      close(listener)
    }
  }

  deinit { stop() }

  /// Takes no more callers.
  func stop() {
    let isFirst = isStopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    if isFirst { shutdown(listener, Int32(SHUT_RDWR)) }
  }

  private func serve(_ caller: Int32, answer: [UInt8], dribbles: Bool, staysSilent: Bool) {
    readRequest(caller)
    if staysSilent {
      Thread.sleep(forTimeInterval: 4)
    } else if dribbles {
      for byte in answer.prefix(40) {
        guard send(caller, [byte], 1, Int32(MSG_NOSIGNAL)) == 1 else { return }
        Thread.sleep(forTimeInterval: 0.1)
      }
    } else {
      _ = send(caller, answer, answer.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Reads the head and as much body as it announces.
  private func readRequest(_ caller: Int32) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(caller, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      let request = String(decoding: bytes, as: UTF8.self)
      guard let end = request.range(of: "\r\n\r\n") else { continue }
      let length = request.range(of: "Content-Length: ").map { request[$0.upperBound...].prefix { $0.isNumber } }
      if request[end.upperBound...].utf8.count >= length.flatMap({ Int($0) }) ?? 0 { break }
    }
    text.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
  }
}
