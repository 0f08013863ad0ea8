internal import HTTPTypes
internal import PlanOperations
internal import Publishing

/// The forms of editions – PDF, Word and so on – each made once when it is first asked for, and kept in memory.
///
/// A form depends on nothing but its edition, so that it stays good whatever is published later.
final class FormsShelf: Sendable {
  /// Forms beyond this many bytes are let go, those made longest ago first.
  private static let mostBytes = 192 << 20

  private let kept = BoundedCache<ServedResource>(limit: FormsShelf.mostBytes)
  private let workshop = OnceWorkshop<FormOutcome>()

  /// What a maker of forms gives: the form as a file, nil for an edition without it, or why it cannot be made now.
  typealias Maker = @Sendable (EditionForm) async throws -> SiteFile?

  /// The form that an address below a site asks for; `nil` for any other address.
  static func form(at path: String, below root: String) -> EditionForm? {
    guard path.hasPrefix(root) else { return nil }
    return EditionForm(path: String(path.dropFirst(root.count)))
  }

  /// The form if it was made already.
  func ready(_ form: EditionForm, of key: String) -> ServedResource? { kept[Self.name(form, key)] }

  /// The form, made if need be; `nil` when there is none.
  func resource(_ form: EditionForm, of key: String, making: @escaping Maker) async -> ServedResource? {
    let name = Self.name(form, key)
    if let ready = kept[name] { return ready }
    let made = await workshop.make(name) { () -> FormOutcome in
      do {
        guard let file = try await making(form) else { return .absent }
        return .made(ServedResource(file: file, status: .ok))
      } catch let stop as OperationStopped {
        return .stopped(stop.message)
      } catch {
        return .stopped("ただいま作成できません。しばらくしてから、もう一度お試しください。")
      }
    }
    switch made {
    case nil: return Self.unavailable("ただいま混み合っています。しばらくしてから、もう一度お試しください。")
    case .absent?: return nil
    case .made(let resource)?:
      kept.keep(resource, for: name, bytes: resource.byteCount)
      return resource
    case .stopped(let message)?: return Self.unavailable(message)
    }
  }

  /// Keeps a form that was made elsewhere.
  func keep(_ file: SiteFile, as form: EditionForm, of key: String) {
    let resource = ServedResource(file: file, status: .ok)
    kept.keep(resource, for: Self.name(form, key), bytes: resource.byteCount)
  }

  private static func name(_ form: EditionForm, _ key: String) -> String { key + " " + form.rawValue }

  private static func unavailable(_ message: String) -> ServedResource {
    ServedResource(
      file: SiteFile(
        path: "unavailable.txt", mediaType: "text/plain; charset=utf-8", bytes: Array((message + "\n").utf8)),
      status: .serviceUnavailable)
  }
}

/// What became of making a form.
private enum FormOutcome: Sendable {
  case absent
  case made(ServedResource)
  case stopped(String)
}
