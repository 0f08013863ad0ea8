internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Answers published pages on the event loop, before a request becomes a task of the server's own.
///
/// Nothing here waits or computes: the bytes are ready. Requests with a body, other methods, and requests that arrive
/// while an earlier one is still being answered further up are passed on, so that answers never change places.
final class PublishedPagesHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let site: any SiteSource
  /// Requests passed on and not yet answered.
  private var passedOn = 0
  /// The answer to the request whose end has not come yet.
  private var pending: ServedAnswer?
  private var closesAfterAnswer = false
  private var date = HTTPDate()

  /// Whether addresses below `/office` are answered further up.
  private let hasOffice: Bool

  init(site: any SiteSource, hasOffice: Bool = false) {
    self.site = site
    self.hasOffice = hasOffice
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let request):
      guard passedOn == 0, !Self.hasBody(request), !(hasOffice && OfficePath.owns(request.path ?? "")),
        let answer = site.answerNow(to: request)
      else {
        passedOn += 1
        context.fireChannelRead(data)
        return
      }
      pending = answer
      closesAfterAnswer = request.headerFields[.connection]?.lowercased() == "close"
    case .body:
      if pending == nil { context.fireChannelRead(data) }
    case .end:
      guard let answer = pending else {
        context.fireChannelRead(data)
        return
      }
      pending = nil
      send(answer, context: context)
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data), passedOn > 0 { passedOn -= 1 }
    context.write(data, promise: promise)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent, passedOn == 0 {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  private func send(_ answer: ServedAnswer, context: ChannelHandlerContext) {
    var head = answer.head
    head.headerFields[.date] = date.now()
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body = answer.body, body.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(body)), promise: nil)
    }
    if closesAfterAnswer {
      let promise = context.eventLoop.makePromise(of: Void.self)
      promise.futureResult.assumeIsolated().whenComplete { [channel = context.channel] _ in
        channel.close(promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
    } else {
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }

  private static func hasBody(_ request: HTTPRequest) -> Bool {
    request.headerFields[.contentLength].map { $0 != "0" } ?? (request.headerFields[.transferEncoding] != nil)
  }
}
