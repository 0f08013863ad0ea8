internal import Interchange
public import PlanModel
public import PlanStore

/// What a section receives about its due date: a message to be sent by a person, and an entry for their calendar.
public struct DueDateNotice: Sendable, Hashable {
  /// The media type of `message`.
  public static let messageType = MailFile.mediaType
  /// The media type of `calendar`.
  public static let calendarType = CalendarFile.mediaType

  /// The plan's id.
  public var plan: String
  /// The plan's title.
  public var planTitle: String
  /// The section.
  public var section: Section
  /// What it is asked.
  public var assignment: SectionAssignment
  /// The version of the assignment's record.
  public var version: Int64
  /// The address of the section's page in the workspace; `nil` where it is not known.
  public var address: String?
  /// Who asks, such as 「情報政策課 計画担当」.
  public var sender: String
  /// Days before the due date on which the calendar reminds.
  public var reminderDaysBefore: Int

  /// Makes a notice.
  public init(
    plan: String, planTitle: String, section: Section, assignment: SectionAssignment, version: Int64 = 0,
    address: String? = nil, sender: String, reminderDaysBefore: Int = 3
  ) {
    self.plan = plan
    self.planTitle = planTitle
    self.section = section
    self.assignment = assignment
    self.version = version
    self.address = address
    self.sender = sender
    self.reminderDaysBefore = min(max(reminderDaysBefore, 0), 60)
  }

  /// The subject of the message.
  public var subject: String {
    let until = assignment.dueOn.map { "（\(Wareki.text($0))まで）" } ?? ""
    return switch assignment.state {
    case .returned: "【再依頼】「\(planTitle)」の施策等の回答について\(until)"
    default: "【依頼】「\(planTitle)」の施策等の回答について\(until)"
    }
  }

  /// The text of the message.
  public var body: String {
    var lines = ["\(section.name) 御担当者様", "", "「\(planTitle)」について、担当の施策、指標及び実績値の内容を御確認の上、御回答をお願いします。", ""]
    if let dueOn = assignment.dueOn {
      lines.append("1 回答期限　\(Wareki.textWithWesternYear(dueOn))（\(Self.weekday(dueOn))）")
    } else {
      lines.append("1 回答期限　追ってお知らせします。")
    }
    lines.append("2 依頼の内容　" + (assignment.note ?? "担当の施策等について、空欄の項目を入力し、回答を完了してください。"))
    var number = 3
    if let reason = assignment.returnReason {
      lines.append("\(number) 差戻しの理由　\(reason)")
      number += 1
    }
    if let address {
      lines.append("\(number) 入力する画面　\(address)")
    }
    return (lines + ["", sender, ""]).joined(separator: "\n")
  }

  /// The message as a file that a mail program opens as a draft, with the calendar entry in it.
  public func message(at time: StoreTime = .now()) -> [UInt8] {
    let draft = MailDraft(
      to: section.contact?.email, subject: subject, body: body,
      calendar: assignment.dueOn == nil ? nil : calendar(at: time))
    return MailFile.bytes(draft, stamp: Int(time.milliseconds / 1_000))
  }

  /// The due date as a file that a calendar program takes in; a calendar without entries when there is no due date.
  public func calendar(at time: StoreTime = .now()) -> [UInt8] {
    Self.calendar(of: [self], at: time)
  }

  /// The due dates of several sections in one file, for the plan office.
  public static func calendar(of notices: [DueDateNotice], at time: StoreTime = .now()) -> [UInt8] {
    CalendarFile.bytes(notices.compactMap(\.event), stamp: Int(time.milliseconds / 1_000))
  }

  private var event: CalendarEvent? {
    guard let dueOn = assignment.dueOn else { return nil }
    let details = [assignment.note, address].compactMap { $0 }.joined(separator: "\n")
    return CalendarEvent(
      uid: "\(plan)-\(section.id)@tebiki", sequence: Int(version), day: dueOn,
      summary: "回答期限：\(planTitle)（\(section.name)）", details: details.isEmpty ? nil : details,
      reminderDaysBefore: reminderDaysBefore)
  }

  private static func weekday(_ day: CalendarDate) -> String { ["日", "月", "火", "水", "木", "金", "土"][day.weekday] }
}
