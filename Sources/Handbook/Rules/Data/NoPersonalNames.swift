import PlanModel

extension Rule {
  /// 個人の氏名や内線番号が載っていない.
  static let noPersonalNames = Rule(
    id: "no-personal-names",
    title: "個人の氏名及び内線番号が載っていない",
    why: "公表した評価表に担当者の氏名や内線番号が残っていた例があります。人事異動で誤りになるうえ、個人への迷惑な連絡を招きます。課の連絡先だけを載せます。",
    clauses: ["no-personal-names"],
    doesNotCheck: "肩書や「担当」の語を伴わない氏名は、見分けられません。公表の前に担当課が目で確かめます。首長など公職にある者の氏名は差し支えありません。",
    weight: .atLeast(.warning, because: "公表した後では取り消せず、個人の権利利益に関わるためです。"),
    examples: [
      .passing("課の名称と代表の連絡先だけがある"),
      .failing("連絡先の名称に担当者の氏名がある", at: .plan("contact.name")) { $0.contact?.name = "情報政策課　担当：山田" },
      .failing("判断した者に氏名がある", at: .plan("judgements[0].judgedBy")) {
        $0.judgements[0].judgedBy = "情報政策課長　佐藤花子"
      },
      .failing("電話番号に内線番号がある", of: .town, at: .plan("contact.telephone")) {
        $0.contact?.telephone = "000-000-0000（内線 2345）"
      },
      .failing("個人のメールアドレスである", at: .plan("contact.email")) { $0.contact?.email = "t.yamada@example.jp" },
      .failing("本文に担当者の氏名と内線番号がある", at: .chapter("structure", "body")) {
        $0.changeChapter("structure") { $0.body += "担当：佐藤花子　内線1234" }
      },
      .passing("本文が内線電話の仕組みに触れている") { $0.changeChapter("structure") { $0.body += "内線電話をチャットに替えます。" } },
      .passing("職名だけで、氏名がない") { $0.judgements[0].judgedBy = "企画部長、情報政策課長" },
    ]
  ) { context in
    .found(context.plan.personalFields.compactMap { $0.gap })
  }
}

/// A field in which a person's name is sometimes written.
private struct PersonalField {
  enum Content {
    case name, telephone, email
    /// A text in which only a name behind 「担当」 and an extension number tell a person.
    case prose

    /// Whether the text needs a closer look; most are passed over here, byte by byte.
    func isSuspicious(_ text: String) -> Bool {
      switch self {
      case .telephone, .email: true
      case .prose:
        PersonalField.extensionNumber.occurs(in: text) || PersonName.incharge.contains { $0.occurs(in: text) }
      // A space, an ideographic space or a colon stands before every name that can be told from a post.
      case .name: text.utf8.contains { $0 == 0x20 || $0 == 0x3A } || separators.contains { $0.occurs(in: text) }
      }
    }

    private var separators: [Word] { PersonName.separators }
  }

  let place: Place
  let file: String
  let text: String
  let content: Content

  var gap: Gap? {
    let field = place.field ?? ""
    switch content {
    case .name:
      guard let name = PersonName.found(in: text) else { return nil }
      return Gap(place, "個人の氏名と思われる「\(name)」があります。", mend: "\(file) の \(field) から氏名を除き、課の名称又は職名だけを記載してください。")
    case .prose:
      let isIncharge = PersonName.incharge.contains { $0.occurs(in: text) }
      if isIncharge, let name = PersonName.found(in: text) {
        return Gap(place, "個人の氏名と思われる「\(name)」があります。", mend: "\(file) の \(field) から氏名を除き、課の名称又は職名だけを記載してください。")
      }
      guard Self.holdsExtension(text) else { return nil }
      return Gap(place, "内線番号があります。", mend: "\(file) の \(field) から内線番号を除き、代表又は課の直通の番号を記載してください。")
    case .telephone:
      guard Self.extensionNumber.occurs(in: text) else { return nil }
      return Gap(place, "電話番号に内線番号があります。", mend: "\(file) の \(field) から内線番号を除き、代表又は課の直通の番号を記載してください。")
    case .email:
      guard PersonName.isPersonalMailbox(text) else { return nil }
      return Gap(
        place, "個人のものと思われるメールアドレスです。", mend: "\(file) の \(field) を、課で共有するメールアドレスに改めてください。")
    }
  }

  fileprivate static let extensionNumber = Word("内線")

  /// Whether 「内線」 is followed by a number; the word alone may speak of a telephone system.
  private static func holdsExtension(_ text: String) -> Bool {
    guard extensionNumber.occurs(in: text), let word = text.firstRange(of: "内線") else { return false }
    return text[word.upperBound...].prefix(6).contains { $0.isWholeNumber }
  }
}

extension Plan {
  /// The fields that name sections, posts and addresses.
  fileprivate var personalFields: [PersonalField] {
    var fields: [PersonalField] = []
    func add(
      _ place: @autoclosure () -> Place, _ text: String?, _ content: PersonalField.Content,
      _ file: @autoclosure () -> String = "plan.yaml"
    ) {
      if let text, content.isSuspicious(text) {
        fields.append(PersonalField(place: place(), file: file(), text: text, content: content))
      }
    }
    func add(_ contact: Contact?, _ record: RecordReference, _ prefix: String) {
      guard let contact else { return }
      add(Place(record, field: prefix + ".name"), contact.name, .name)
      add(Place(record, field: prefix + ".note"), contact.note, .name)
      add(Place(record, field: prefix + ".telephone"), contact.telephone, .telephone)
      add(Place(record, field: prefix + ".email"), contact.email, .email)
    }
    add(contact, .plan, "contact")
    for section in sections {
      add(Place(.section(section.id), field: "name"), section.name, .name)
      add(section.contact, .section(section.id), "contact")
    }
    add(.plan("promotion.chair"), promotion?.chair, .name)
    for (index, role) in (promotion?.roles ?? []).enumerated() {
      add(.plan("promotion.roles[\(index)].name"), role.name, .name)
    }
    for (index, judgement) in judgements.enumerated() {
      add(.plan("judgements[\(index)].judgedBy"), judgement.judgedBy, .name)
    }
    add(.plan("promotion.crossSectionBody"), promotion?.crossSectionBody, .prose)
    add(.plan("promotion.execution"), promotion?.execution, .prose)
    add(.plan("promotion.evaluation"), promotion?.evaluation, .prose)
    for chapter in chapters {
      add(.chapter(chapter.id, "body"), chapter.body, .prose, "chapters/\(chapter.id).md")
    }
    for measure in measures {
      let file = "measures/\(measure.id).yaml"
      add(.measure(measure.id, "presentState"), measure.presentState, .prose, file)
      add(.measure(measure.id, "content"), measure.content, .prose, file)
      add(.measure(measure.id, "participation"), measure.participation, .prose, file)
      for (index, review) in measure.reviews.enumerated() {
        guard let comment = review.comment, PersonName.incharge.contains(where: { $0.occurs(in: comment) }) else {
          continue
        }
        add(.review(measure.id, index, "comment"), comment, .name, "measures/\(measure.id).yaml")
      }
    }
    return fields
  }
}
