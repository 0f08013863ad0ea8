import Foundation
import Testing

@testable import Accounts

/// A provider's certificate is checked: without that, whoever stands in between could name keys of its own.
@Suite("Certificates of a provider", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
struct CertificateTests {
  @Test("a certificate that no authority vouches for is refused", arguments: ["localhost", "127.0.0.1"])
  func selfSigned(host: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tebiki-tls-" + SecretToken().text)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (key, certificate) = (folder.path + "/key", folder.path + "/certificate")
    let maker = try openssl([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate,
    ])
    maker.process.waitUntilExit()
    let server = try openssl(["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www"])
    // A gentle signal is not enough: the tests may have it blocked, and a child inherits that.
    defer { kill(server.process.processIdentifier, SIGKILL) }
    // Its first lines name the port that it got.
    var said = ""
    while !said.contains("ACCEPT") || !said.hasSuffix("\n") {
      let piece = server.output.fileHandleForReading.availableData
      try #require(!piece.isEmpty, "openssl ended: \(said)")
      said += String(decoding: piece, as: UTF8.self)
    }
    let line = try #require(said.split(whereSeparator: \.isNewline).first { $0.hasPrefix("ACCEPT") })
    let port = try #require(line.split(separator: ":").last)
    let address = try #require(ProviderAddress("https://\(host):\(port)/", plainHosts: []))
    do {
      _ = try await HTTPProviderConnection().ask(ProviderQuestion(address: address))
      Issue.record("accepted")
    } catch {
      // Had the certificate been taken, the answer would have been found to be no JSON.
      #expect(error.detail.contains("certificate") && !error.detail.contains("JSON"), "\(error.detail)")
    }
  }

  private func openssl(_ arguments: [String]) throws -> (process: Process, output: Pipe) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }
}
