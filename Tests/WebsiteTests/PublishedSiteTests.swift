import HTTPTypes
import Hummingbird
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Publishing
import Testing

@testable import Website

/// One request on one connection, answered by the event-loop handler.
private struct Exchange {
  var head: HTTPResponse?
  var body = ""

  init(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], site: ServedSite) throws {
    let channel = EmbeddedChannel(handler: PublishedPagesHandler(site: site))
    defer { _ = try? channel.finish() }
    let request = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    try channel.writeInbound(HTTPRequestPart.head(request))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      switch part {
      case .head(let head): self.head = head
      case .body(let buffer): body += String(buffer: buffer)
      case .end: break
      }
    }
  }
}

@Suite("Served site")
struct PublishedSiteTests {
  private let site = ServedSite(files: [
    SiteFile(path: "index.html", mediaType: "text/html; charset=utf-8", bytes: Array("表紙".utf8)),
    SiteFile(
      path: "measures/m-1/index.html", mediaType: "text/html; charset=utf-8",
      bytes: Array(String(repeating: "施策 ", count: 400).utf8)),
    SiteFile(path: "data/施策.csv", mediaType: "text/csv; charset=utf-8", bytes: Array("a,b\r\n".utf8)),
    SiteFile(path: "404.html", mediaType: "text/html; charset=utf-8", bytes: Array("見つかりません".utf8)),
  ])

  @Test("the front page and folders are found by their addresses")
  func addresses() throws {
    #expect(try Exchange(.get, "/", site: site).body == "表紙")
    #expect(try Exchange(.get, "/index.html", site: site).body == "表紙")
    #expect(try Exchange(.get, "/measures/m-1/?x=1", site: site).head?.status == .ok)
    #expect(try Exchange(.get, "/data/%E6%96%BD%E7%AD%96.csv", site: site).body == "a,b\r\n")
    let redirect = try Exchange(.get, "/measures/m-1", site: site)
    #expect(redirect.head?.status == .permanentRedirect)
    #expect(redirect.head?.headerFields[.location] == "/measures/m-1/")
  }

  @Test("what is not there is said on a page of the site's own")
  func notFound() throws {
    for path in ["/nothing", "/../etc/passwd", "/%", "/%zz", "/%ff", "//", "/measures/m-1/index.html/"] {
      let exchange = try Exchange(.get, path, site: site)
      #expect(exchange.head?.status == .notFound, "\(path)")
      #expect(exchange.body == "見つかりません", "\(path)")
    }
  }

  @Test("an unchanged page is answered without its body")
  func notModified() throws {
    let tag = try #require(try Exchange(.get, "/", site: site).head?.headerFields[.eTag])
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = try Exchange(.get, "/", headers: [.ifNoneMatch: known], site: site)
      #expect(again.head?.status == .notModified, "\(known)")
      #expect(again.body.isEmpty)
    }
    #expect(try Exchange(.get, "/", headers: [.ifNoneMatch: "\"other\""], site: site).head?.status == .ok)
  }

  @Test("a compressed form goes only to those who accept it")
  func compression() throws {
    let path = "/measures/m-1/"
    for (accepted, expected) in [
      ("gzip, br", "gzip"), ("*", "gzip"), ("gzip;q=0.5", "gzip"), ("gzip;q=0", nil), ("br", nil), ("", nil),
    ] as [(String, String?)] {
      let exchange = try Exchange(.head, path, headers: [.acceptEncoding: accepted], site: site)
      #expect(exchange.head?.headerFields[.contentEncoding] == expected, "\(accepted)")
      #expect(exchange.body.isEmpty)
    }
  }

  @Test("every answer carries the security headers and a date")
  func headers() throws {
    for path in ["/", "/nothing", "/measures/m-1"] {
      let fields = try #require(try Exchange(.get, path, site: site).head?.headerFields)
      for required in SecurityHeaders.fields { #expect(fields[required.name] == required.value, "\(path)") }
      #expect(fields[.date]?.hasSuffix(" GMT") == true)
    }
    #expect(HTTPDate.text(of: 1_795_406_520) == "Mon, 23 Nov 2026 04:02:00 GMT")
  }

  @Test("other methods are passed on, and what follows on the connection waits behind them")
  func passesOn() throws {
    let channel = EmbeddedChannel(handler: PublishedPagesHandler(site: site))
    defer { _ = try? channel.finish() }
    let post = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
    let get = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
    for request in [post, get] {
      try channel.writeInbound(HTTPRequestPart.head(request))
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }
    #expect(try channel.readOutbound(as: HTTPResponsePart.self) == nil)
    var passedOn = 0
    while try channel.readInbound(as: HTTPRequestPart.self) != nil { passedOn += 1 }
    #expect(passedOn == 4)
    #expect(ServedSite.methodNotAllowed.headerFields[.allow] == "GET, HEAD")
  }
}
