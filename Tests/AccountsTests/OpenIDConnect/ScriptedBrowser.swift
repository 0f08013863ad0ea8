import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A browser for a trial: sends, keeps cookies, and shows where it is sent instead of going there.
struct ScriptedBrowser {
  struct Answer {
    var status: Int
    var location: String?
  }

  struct NoAnswer: Error {}

  private var cookies: [String: String] = [:]

  mutating func send(_ method: String, _ address: String, json: String? = nil) async throws -> Answer {
    guard let url = URL(string: address) else { throw NoAnswer() }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpShouldHandleCookies = false
    if let json {
      request.httpBody = Data(json.utf8)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    if !cookies.isEmpty {
      request.setValue(
        cookies.map { $0.key + "=" + $0.value }.joined(separator: "; "), forHTTPHeaderField: "Cookie")
    }
    let session = URLSession(configuration: .ephemeral, delegate: StandingStill(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (_, response) = try await session.data(for: request)
    guard let response = response as? HTTPURLResponse else { throw NoAnswer() }
    if let pair = response.value(forHTTPHeaderField: "Set-Cookie")?.split(separator: ";").first?.split(
      separator: "=", maxSplits: 1), pair.count == 2
    {
      cookies[String(pair[0])] = String(pair[1])
    }
    return Answer(status: response.statusCode, location: response.value(forHTTPHeaderField: "Location"))
  }

  private final class StandingStill: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }
}
