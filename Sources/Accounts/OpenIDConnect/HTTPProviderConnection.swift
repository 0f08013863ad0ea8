internal import CLibCurl
internal import Foundation

/// Asks by HTTP, with a bound on everything: 1 MiB, 10 s, no redirect, JSON only, no cookies, no cache. Certificates are
/// checked against the system's authorities.
///
/// By libcurl and not by `URLSession`, which stands on it: on Linux that ends the whole process when a server hangs up in
/// the middle of its header (`NativeProtocol`: "Transfer completed, but there's no response").
struct HTTPProviderConnection: ProviderConnection {
  var mostBytes = 1_048_576
  var longestSeconds = 10.0

  /// libcurl holds a thread as long as it waits. Eight are enough for sign-ins; who would wait behind sixty-four is told.
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "tebiki.provider"
    queue.maxConcurrentOperationCount = 8
    return queue
  }()
  private static let mostWaiting = 64
  private static let isReady = tebiki_curl_start() == CURLE_OK

  func ask(_ question: ProviderQuestion) async throws(OpenIDConnectFailure) -> ProviderAnswer {
    let place = question.address.text.prefix { $0 != "?" }
    guard Self.isReady, Self.queue.operationCount < Self.mostWaiting else {
      throw .providerUnreachable("\(place): too many questions at once")
    }
    let (mostBytes, longestSeconds) = (mostBytes, longestSeconds)
    let outcome = await withCheckedContinuation { continuation in
      Self.queue.addOperation {
        continuation.resume(
          returning: Transfer(mostBytes: mostBytes).run(question, longestSeconds: longestSeconds))
      }
    }
    switch outcome {
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

/// One request and its answer, on the thread that runs it.
private final class Transfer {
  struct Stop: Error {
    var reason: String
  }

  private let mostBytes: Int
  private var bytes: [UInt8] = []
  private var isTooMuch = false

  init(mostBytes: Int) { self.mostBytes = mostBytes }

  func run(_ question: ProviderQuestion, longestSeconds: Double) -> Result<(status: Int, bytes: [UInt8]), Stop> {
    guard let handle = curl_easy_init() else { return .failure(Stop(reason: "out of memory")) }
    defer { curl_easy_cleanup(handle) }
    // `Expect:` empty: a post is sent without asking first whether it may be.
    var lines = ["Accept: application/json", "Expect:"]
    if let authorization = question.authorization { lines.append("Authorization: " + authorization) }
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(headers) }
    for line in lines {
      guard let longer = curl_slist_append(headers, line) else { return .failure(Stop(reason: "out of memory")) }
      headers = longer
    }
    guard prepare(handle, question, headers: headers, longestSeconds: longestSeconds) else {
      return .failure(Stop(reason: "libcurl does not take an option"))
    }
    let code = curl_easy_perform(handle)
    if isTooMuch { return .failure(Stop(reason: "more than \(mostBytes) bytes")) }
    guard code == CURLE_OK else { return .failure(Stop(reason: String(cString: curl_easy_strerror(code)))) }
    let status = tebiki_curl_status(handle)
    // A redirect would carry the code and the secret to wherever it points.
    guard !(300..<400).contains(status) else {
      return .failure(Stop(reason: "redirects (status \(status)), which is not followed"))
    }
    let type = tebiki_curl_content_type(handle).map { String(cString: $0).lowercased() } ?? ""
    let media = type.split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    guard media == "application/json" || (media.hasPrefix("application/") && media.hasSuffix("+json")) else {
      return .failure(Stop(reason: "status \(status), not JSON"))
    }
    return .success((status, bytes))
  }

  private func prepare(
    _ handle: UnsafeMutableRawPointer, _ question: ProviderQuestion, headers: UnsafeMutablePointer<curl_slist>?,
    longestSeconds: Double
  ) -> Bool {
    var numbers: [(CURLoption, Int)] = [
      (CURLOPT_TIMEOUT_MS, Int(longestSeconds * 1_000)), (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    ]
    var texts: [(CURLoption, String)] = [(CURLOPT_URL, question.address.text), (CURLOPT_USERAGENT, "tebiki")]
    // Plain http goes to this machine only; a proxy of the environment has no business with it.
    if question.address.text.hasPrefix("http:") { texts.append((CURLOPT_PROXY, "")) }
    if let form = question.form {
      numbers.append((CURLOPT_POSTFIELDSIZE, form.utf8.count))
      texts.append((CURLOPT_COPYPOSTFIELDS, form))
    }
    let areTaken =
      numbers.allSatisfy { tebiki_curl_set_number(handle, $0.0, $0.1) == CURLE_OK }
      && texts.allSatisfy { tebiki_curl_set_text(handle, $0.0, $0.1) == CURLE_OK }
    let receiver: tebiki_curl_receiver = { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }
    return areTaken && tebiki_curl_set_headers(handle, headers) == CURLE_OK
      && tebiki_curl_set_receiver(handle, receiver, Unmanaged.passUnretained(self).toOpaque()) == CURLE_OK
  }

  /// Takes what came; false breaks the transfer off.
  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count + piece.count <= mostBytes else {
      isTooMuch = true
      return false
    }
    bytes.append(contentsOf: piece)
    return true
  }
}
