extension FieldSheet {
  /// The fields in which a newer sheet of the same kind differs.
  func differences(to newer: FieldSheet) -> [ComparedField] {
    zip(fields, newer.fields).flatMap { old, new -> [ComparedField] in
      switch (old.content, new.content) {
      case (.words(let before, let oldToken), .words(let after, let newToken)):
        guard oldToken != newToken else { return [] }
        // Different things of the same name: there is nothing to print.
        return before == after ? [] : [old.difference([Self.block(before, after)])]
      case (.prose(let before), .prose(let after)):
        guard before != after else { return [] }
        let blocks = ProseComparison.blocks(before, after)
        return blocks.allSatisfy(\.isSame) ? [] : [old.difference(blocks)]
      case (.elements(let before, let isPairedInOrder), .elements(let after, _)):
        return old.differences(before, after, isPairedInOrder: isPairedInOrder)
      default: return []
      }
    }
  }

  fileprivate static func block(_ old: String?, _ new: String?) -> ComparedBlock {
    func said(_ words: String?) -> String? { words?.isEmpty ?? true ? nil : words }
    return ComparedBlock(old: said(old), new: said(new))
  }
}

extension FieldSheet.Field {
  fileprivate func difference(_ blocks: [ComparedBlock]) -> ComparedField {
    ComparedField(path: path, label: label, blocks: blocks)
  }

  fileprivate func differences(
    _ old: [FieldSheet.Element], _ new: [FieldSheet.Element], isPairedInOrder: Bool
  ) -> [ComparedField] {
    let pairs = Self.pairs(old, new, isPairedInOrder: isPairedInOrder)
    var found: [ComparedField] = []
    var oldPlace = 0
    for place in new.indices {
      guard let partner = pairs[place] else {
        found.append(difference([FieldSheet.block(nil, new[place].words)]))
        continue
      }
      found += gone(old, from: &oldPlace, until: partner, pairs)
      if old[partner].token != new[place].token, old[partner].words != new[place].words {
        found.append(difference([FieldSheet.block(old[partner].words, new[place].words)]))
      }
    }
    found += gone(old, from: &oldPlace, until: old.count, pairs)
    return found + order(old, new, pairs)
  }

  /// The values of the older state before a place that the newer one has no more.
  private func gone(
    _ old: [FieldSheet.Element], from place: inout Int, until end: Int, _ pairs: [Int: Int]
  ) -> [ComparedField] {
    let known = Set(pairs.values)
    var found: [ComparedField] = []
    while place < end {
      if !known.contains(place) { found.append(difference([FieldSheet.block(old[place].words, nil)])) }
      place += 1
    }
    return found
  }

  /// Another order of the values that both have.
  private func order(
    _ old: [FieldSheet.Element], _ new: [FieldSheet.Element], _ pairs: [Int: Int]
  ) -> [ComparedField] {
    let after = pairs.keys.sorted()
    guard after.count > 1, zip(after, after.dropFirst()).contains(where: { (pairs[$0] ?? 0) > (pairs[$1] ?? 0) })
    else { return [] }
    let block = FieldSheet.block(
      pairs.values.sorted().map { old[$0].words }.joined(separator: "\n"),
      after.map { new[$0].words }.joined(separator: "\n"))
    return [ComparedField(path: path + ".order", label: label + "の順序", blocks: [block])]
  }

  /// For each newer value the place of the older one.
  private static func pairs(
    _ old: [FieldSheet.Element], _ new: [FieldSheet.Element], isPairedInOrder: Bool
  ) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var places: [String: [Int]] = [:]
    for place in old.indices.reversed() { places[old[place].key, default: []].append(place) }
    for place in new.indices { pairs[place] = places[new[place].key]?.popLast() }
    let known = Set(pairs.values)
    let oldRest = old.indices.filter { !known.contains($0) }
    let newRest = new.indices.filter { pairs[$0] == nil }
    if isPairedInOrder {
      for (before, after) in zip(oldRest, newRest) { pairs[after] = before }
      return pairs
    }
    guard !oldRest.isEmpty, !newRest.isEmpty else { return pairs }
    func marks(_ places: [Int], _ elements: [FieldSheet.Element], _ side: String) -> [RecordPairing.Mark] {
      // No id of one side is one of the other: they are told by their words, and standing in the same field speaks for
      // the same value.
      places.map { RecordPairing.Mark(id: side + elements[$0].key, title: elements[$0].words, hint: "") }
    }
    let rest = RecordPairing(marks(oldRest, old, "old "), marks(newRest, new, "new "))
    for (place, partner) in zip(newRest, rest.oldPlaces) { pairs[place] = partner.map { oldRest[$0] } }
    return pairs
  }
}
