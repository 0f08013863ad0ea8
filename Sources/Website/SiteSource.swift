internal import HTTPTypes

/// Where published pages come from: one site held in memory, or the shelf of a store.
public protocol SiteSource: Sendable {}

extension SiteSource {
  /// The answer that is ready now; `nil` when it has to be made first, or when the method is neither GET nor HEAD.
  func answerNow(to request: HTTPRequest) -> ServedAnswer? {
    switch self {
    case let site as ServedSite: site.answer(to: request)
    case let site as FolderSite: site.answerNow(to: request)
    case let shelf as SiteShelf: shelf.answerNow(to: request)
    default: nil
    }
  }

  /// The answer, made if need be; `nil` when the method is neither GET nor HEAD.
  func answerLater(to request: HTTPRequest) async -> ServedAnswer? {
    switch self {
    case let site as ServedSite: site.answer(to: request)
    case let site as FolderSite: await site.answerLater(to: request)
    case let shelf as SiteShelf: await shelf.answerLater(to: request)
    default: nil
    }
  }
}
