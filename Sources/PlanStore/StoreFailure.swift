/// Why the store could not do what it was asked. Each says what to do, in plain Japanese, and shows no internals.
public enum StoreFailure: Error, Sendable, Hashable {
  /// The disk is full. Reading goes on; saving works again as soon as there is room.
  case diskFull
  /// The database does not answer: the server restarts, or the way to it is broken. Nothing of the request was saved.
  case unavailable
  /// The connection broke while saving, and it could not be learnt whether the change was kept.
  case outcomeUnknown
  /// Too many changes wait to be saved.
  case busy
  /// The disk could not be read or written. A change that was about to be kept may stand on the disk although the disk
  /// did not confirm it; that shows when the data are opened again.
  case diskFault
  /// The file is damaged.
  case damaged
  /// The data may be read only.
  case readOnly
  /// The data was written by a newer version of the program.
  case newerSchema
  /// The place of the data cannot be opened; the reason is a whole sentence.
  case cannotOpen(String)
  /// What was to be saved is not such as the store keeps; the reason is a whole sentence.
  case refused(String)
  /// An error of the database that has no better name. The text is for the operator's log, not for a page.
  case engine(String)

  /// What happened and what to do.
  public var message: String {
    switch self {
    case .diskFull: "保存先のディスクに空きがないため、保存できません。入力した内容は保存されていません。不要なファイルを移して空きを作り、もう一度保存してください。"
    case .unavailable: "データベースに接続できません。変更は保存されていません。しばらくしてから、もう一度お試しください。"
    case .outcomeUnknown: "保存の途中で接続が切れ、保存できたかどうかを確かめられませんでした。画面を開き直し、変更が反映されているか確かめてください。"
    case .busy: "保存が混み合っています。変更は保存されていません。しばらくしてから、もう一度お試しください。"
    case .diskFault:
      "保存先のディスクの読み書きに失敗しました。直前の変更が保存されたかどうかは分かりません。ディスクの状態を確かめ、プログラムを起動し直してから、変更が反映されているか確かめてください。"
    case .damaged: "保存先のデータが壊れている可能性があるため、処理を中止しました。tebiki verify で確かめ、必要に応じてバックアップから復元してください。"
    case .readOnly: "データに書き込む権限がないため、保存できません。データのフォルダーとファイルの権限、又はデータベースの利用者の権限を確かめてください。"
    case .newerSchema: "このデータは、より新しい版のプログラムで作成されています。プログラムを新しい版に更新してください。"
    case .cannotOpen(let reason): reason
    case .refused(let reason): reason
    case .engine: "データベースでエラーが発生したため、処理を中止しました。変更は保存されていません。"
    }
  }

  /// What the operator's log says beside the message; `nil` when the message says it all.
  public var technicalDetail: String? {
    if case .engine(let text) = self { text } else { nil }
  }

  /// Whether each change of a group may be tried alone, because one of the others may be at fault.
  package var concernsOneRequest: Bool {
    switch self {
    case .engine, .refused: true
    default: false
    }
  }
}
