internal import TextFormats

extension PlanRecord {
  /// The record with some members as another record of its kind says them; whatever else it says stays as it is written,
  /// even what this program does not know or could not read.
  ///
  /// - Parameter other: a record in canonical order, which the result follows.
  /// - Returns: `nil` when one of the two cannot be read as a record at all.
  public func taking(_ members: Set<String>, from other: PlanRecord) -> PlanRecord? {
    guard let own = Self.members(of: json), let others = Self.members(of: other.json) else { return nil }
    var left = own.filter { !members.contains($0.key) }
    var taken: [Node.Member] = []
    for member in others {
      if members.contains(member.key) {
        taken.append(member)
      } else if let place = left.firstIndex(where: { $0.key == member.key }) {
        taken.append(left.remove(at: place))
      }
    }
    var record = self
    var writer = JSONWriter()
    Node.Content.mapping(taken + left).write(to: &writer)
    record.json = writer.bytes
    return record
  }

  private static func members(of json: [UInt8]) -> [Node.Member]? {
    guard let text = TextDecoding.decode(json).text, let root = JSONReader.read(text, notesPlaces: false).root,
      case .mapping(let members) = root.content
    else { return nil }
    return members
  }
}
