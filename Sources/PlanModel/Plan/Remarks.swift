/// Remarks that officers leave for one another in a text, written `<!-- … -->`. They stay in the plan folder and are
/// never published.
public enum Remarks {
  /// `text` without its remarks. A remark that is never closed is no remark and stays, so that nothing is lost unseen.
  public static func removed(from text: String) -> String {
    // Byte by byte first: hardly any text holds the sign, and every text of every plan passes here.
    guard text.utf8.contains(UInt8(ascii: "<")), text.contains("<!--") else { return text }
    var result = ""
    var rest = text[...]
    while let opening = rest.firstRange(of: "<!--"),
      let closing = rest[opening.upperBound...].firstRange(of: "-->")
    {
      result += rest[..<opening.lowerBound]
      rest = rest[closing.upperBound...]
    }
    return result + rest
  }
}

extension Plan {
  /// The plan as it may be published: without remarks in its texts.
  public var withoutRemarks: Plan {
    var plan = self
    for index in plan.chapters.indices {
      plan.chapters[index].body = Remarks.removed(from: plan.chapters[index].body)
    }
    for index in plan.measures.indices {
      plan.measures[index].presentState = plan.measures[index].presentState.map(Remarks.removed)
      plan.measures[index].content = plan.measures[index].content.map(Remarks.removed)
      for place in plan.measures[index].reviews.indices { plan.measures[index].reviews[place].removeRemarks() }
    }
    for index in plan.observations.indices where plan.observations[index].note != nil {
      plan.observations[index].note = plan.observations[index].note.map(Remarks.removed)
    }
    for index in plan.yearlyReports.indices {
      plan.yearlyReports[index].summary = plan.yearlyReports[index].summary.map(Remarks.removed)
      plan.yearlyReports[index].panelOpinion = plan.yearlyReports[index].panelOpinion.map(Remarks.removed)
    }
    return plan
  }
}

extension Review {
  /// Takes the remarks out of its texts.
  fileprivate mutating func removeRemarks() {
    reasonForDifference = reasonForDifference.map(Remarks.removed)
    progress = progress.map(Remarks.removed)
    comment = comment.map(Remarks.removed)
    nextActions = nextActions.map(Remarks.removed)
    changeRequest = changeRequest.map(Remarks.removed)
    for place in effects.indices {
      effects[place].title = Remarks.removed(from: effects[place].title)
      effects[place].basis = effects[place].basis.map(Remarks.removed)
      effects[place].reinvestment = effects[place].reinvestment.map(Remarks.removed)
    }
  }
}
