internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore

/// Where the server listens.
public struct ServerAddress: Sendable {
  /// Host name or address; the default is reachable from this machine only.
  public var host: String
  /// Port; 0 lets the system choose one.
  public var port: Int

  /// Makes an address.
  public init(host: String = "127.0.0.1", port: Int = 8080) {
    self.host = host
    self.port = port
  }
}

/// Serves a published site until the process is told to stop.
///
/// `onReady` is called with the port once requests are accepted. Throws when the address cannot be listened on.
///
/// - Parameter office: the officers' workspace beside the site; none when `nil`.
public func serve(
  _ site: any SiteSource, office: Office? = nil, at address: ServerAddress,
  onReady: @escaping @Sendable (Int) async -> Void
) async throws {
  var logger = Logger(label: "tebiki") { StreamLogHandler.standardError(label: $0) }
  logger.logLevel = .error
  try await buildApplication(site: site, office: office, address: address, logger: logger, onReady: onReady)
    .runService()
}

/// Builds the web application for a published site. The program and its tests call this same function.
func buildApplication(
  site: any SiteSource, office: Office? = nil, address: ServerAddress, logger: Logger,
  onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
  Application(
    responder: SiteResponder(site: site, office: office.map { OfficeResponder(office: $0) }),
    server: .http1(
      configuration: .init(
        additionalChannelHandlers: [
          IdleStateHandler(allTimeout: ServerLimits.idleTime),
          PublishedPagesHandler(site: site, hasOffice: office != nil),
        ],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: ServerLimits.headerBytes, maxHeaderListSize: ServerLimits.headerBytes,
          maxHeaderFieldCount: ServerLimits.headerCount))),
    configuration: .init(
      address: .hostname(address.host, port: address.port), serverName: "tebiki",
      availableConnectionsDelegate: MaximumAvailableConnections(ServerLimits.connections)),
    onServerRunning: { channel in await onReady(channel.localAddress?.port ?? address.port) },
    logger: logger)
}

/// What one client may take. A desk opens half a dozen connections and sends a few hundred bytes of headers.
enum ServerLimits {
  /// A connection on which nothing complete arrives or leaves for this long is closed.
  static let idleTime = TimeAmount.seconds(60)
  static let headerBytes = 16 * 1024
  static let headerCount = 100
  static let connections = 4096
}

/// Answers what the event-loop handler passed on: the workspace by its routes, the rest by the same table.
struct SiteResponder: HTTPResponder {
  typealias Context = SiteRequestContext
  let site: any SiteSource
  var office: OfficeResponder?

  func respond(to request: Request, context: SiteRequestContext) async throws -> Response {
    if let office, OfficePath.owns(request.head.path ?? "") {
      return await office.respond(to: request, address: context.address)
    }
    if let office,
      let answer = await APIReceiver(office: office.office).respond(to: request, address: context.address)
    {
      return answer
    }
    guard let answer = await site.answerLater(to: request.head) else {
      let refused = ServedSite.methodNotAllowed
      return Response(status: refused.status, headers: refused.headerFields)
    }
    let body = answer.body.map { ResponseBody(byteBuffer: $0) } ?? ResponseBody(contentLength: 0) { _ in }
    return Response(status: answer.head.status, headers: answer.head.headerFields, body: body)
  }
}

/// What the server knows of a request beside its own words: the address that it came from.
struct SiteRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
