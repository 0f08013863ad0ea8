internal import Foundation
internal import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Asks by HTTP, with a bound on everything: 1 MiB, 10 s, no redirect, JSON only, no cookies, no cache. Certificates are
/// checked against the system's authorities.
struct HTTPProviderConnection: ProviderConnection {
  var mostBytes = 1_048_576
  var longestSeconds = 10.0

  func ask(_ question: ProviderQuestion) async throws(OpenIDConnectFailure) -> ProviderAnswer {
    guard let url = URL(string: question.address.text) else { throw .providerUnreachable("not an address") }
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: longestSeconds)
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    if let form = question.form {
      request.httpMethod = "POST"
      request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data(form.utf8)
    }
    if let authorization = question.authorization {
      request.setValue(authorization, forHTTPHeaderField: "Authorization")
    }
    let place = (url.host ?? "") + url.path
    let result = await Exchange.run(request, mostBytes: mostBytes, longestSeconds: longestSeconds)
    switch result {
    case .failure(let stop): throw .providerUnreachable("\(place): \(stop.reason)")
    case .success(let (status, bytes)):
      do {
        return ProviderAnswer(status: status, body: try StrictJSON.read(bytes))
      } catch {
        throw .providerUnreachable("\(place): status \(status), \(error.rawValue)")
      }
    }
  }
}

/// One request and its answer, received piece by piece so that it can be broken off at the limit.
private final class Exchange: NSObject, URLSessionDataDelegate, Sendable {
  struct Stop: Error {
    var reason: String
  }

  typealias Outcome = Result<(status: Int, bytes: [UInt8]), Stop>

  private struct State {
    var status = 0
    var bytes: [UInt8] = []
    var stop: Stop?
    var continuation: CheckedContinuation<Outcome, Never>?
  }

  private let state = Mutex(State())
  private let mostBytes: Int

  private init(mostBytes: Int) { self.mostBytes = mostBytes }

  static func run(_ request: URLRequest, mostBytes: Int, longestSeconds: Double) async -> Outcome {
    let exchange = Exchange(mostBytes: mostBytes)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    let session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: nil)
    let task = session.dataTask(with: request)
    // The request's own interval starts anew with every byte; whoever sends one a second would hold it for ever.
    let deadline = Task {
      try await Task.sleep(for: .seconds(longestSeconds))
      exchange.finish(Stop(reason: "no full answer within \(Int(longestSeconds)) s"))
      task.cancel()
    }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        exchange.state.withLock { $0.continuation = continuation }
        task.resume()
      }
    } onCancel: {
      task.cancel()
    }
    deadline.cancel()
    session.invalidateAndCancel()
    return outcome
  }

  /// Answers whoever waits, once. The first reason to stop is the one that is told.
  private func finish(_ stop: Stop?) {
    state.withLock { state in
      if state.stop == nil { state.stop = stop }
      guard let continuation = state.continuation else { return }
      state.continuation = nil
      if let stop = state.stop {
        continuation.resume(returning: .failure(stop))
      } else {
        continuation.resume(returning: .success((state.status, state.bytes)))
      }
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    finish(Stop(reason: "redirects (status \(response.statusCode)), which is not followed"))
    completionHandler(nil)
    task.cancel()
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    guard let response = response as? HTTPURLResponse else {
      finish(Stop(reason: "no HTTP answer"))
      return completionHandler(.cancel)
    }
    let type = (response.value(forHTTPHeaderField: "Content-Type") ?? "").lowercased()
    let media = type.split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    guard media == "application/json" || (media.hasPrefix("application/") && media.hasSuffix("+json")) else {
      finish(Stop(reason: "status \(response.statusCode), not JSON"))
      return completionHandler(.cancel)
    }
    state.withLock { $0.status = response.statusCode }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooMuch = state.withLock { state in
      guard state.bytes.count + data.count <= mostBytes else { return true }
      state.bytes.append(contentsOf: data)
      return false
    }
    if isTooMuch {
      finish(Stop(reason: "more than \(mostBytes) bytes"))
      dataTask.cancel()
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    finish(error.map { Stop(reason: "network error \(($0 as NSError).code)") })
  }
}
