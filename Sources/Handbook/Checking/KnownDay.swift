import PlanModel

extension CalendarDate {
  /// A day that a rule or an example names as ISO text; a slip of the pen gives the earliest day, which no test passes.
  static func known(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .earliest }
}
