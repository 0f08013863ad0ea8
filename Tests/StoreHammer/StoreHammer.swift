import Foundation
import PlanStore
import PostgreSQLPlanStore
import SQLitePlanStore

/// Writes to a store until it is killed, and looks afterwards whether anything that was answered as saved is gone.
/// Driven by Tests/store; not part of the product.
///
///     store-hammer write ADDRESS CLIENTS SEED [COUNT]   one line `saved CLIENT STEP ENTRY` for every answer
///     store-hammer check ADDRESS LOG                    holds the lines of LOG against the store
///     store-hammer old FOLDER SCHEMA SOURCE             makes a file of an earlier schema with the rows of SOURCE
///     store-hammer talk ADDRESS                         carries out the lines of standard input one by one
///
/// ADDRESS is a folder or postgresql://….
@main
struct StoreHammer {
  static func main() async {
    let arguments = CommandLine.arguments
    do {
      switch (arguments.dropFirst().first, arguments.count) {
      case ("write", 5...6):
        let count = arguments.count == 6 ? Int(arguments[5]) ?? 0 : Int.max
        try await Writing.run(
          address: arguments[2], clients: Int(arguments[3]) ?? 1, seed: UInt64(arguments[4]) ?? 0, count: count)
      case ("check", 4): exit(try await Checking.run(address: arguments[2], log: arguments[3]) ? 0 : 1)
      case ("old", 5): try await OldSchema.make(arguments[2], schema: arguments[3], from: arguments[4])
      case ("talk", 3): try await Talking.run(address: arguments[2])
      default:
        say("usage: store-hammer write|check|old|talk ADDRESS …")
        exit(64)
      }
    } catch let failure as StoreFailure {
      say("failed \(failure) \(failure.message)")
      exit(2)
    } catch {
      say("failed \(error)")
      exit(2)
    }
  }

  static func open(_ address: String) async throws -> any PlanStore {
    address.hasPrefix("postgresql://")
      ? try await PostgreSQLPlanStore.open(address) : try await SQLitePlanStore.open(directory: address)
  }
}

/// Clients that save two records at a time which must always say the same, and tell of every answer.
enum Writing {
  static func run(address: String, clients: Int, seed: UInt64, count: Int) async throws {
    let begun = ContinuousClock.now
    let store = try await StoreHammer.open(address)
    say("open \(milliseconds(since: begun))")
    await withTaskGroup(of: Void.self) { group in
      for client in 0..<clients {
        group.addTask { await write(to: store, client: "\(seed)-\(client)", count: count) }
      }
    }
    await store.close()
    say("done")
  }

  private static func write(to store: any PlanStore, client: String, count: Int) async {
    var version: Int64 = 0
    var step = 0
    while step < count {
      step += 1
      let text = #"{"title":"書き手\#(client)の第\#(step)案、計画の見直し"}"#
      let changes = ["a", "b"].map { end in
        RecordChange(
          "measure", "w-\(client)-\(end)", basedOn: version, content: RecordContent(json: Array(text.utf8)))
      }
      do {
        let set = ChangeSet(.plan("hammer"), actor: client, reason: "\(step)", changes: changes)
        switch try await store.save(set) {
        case .saved(let entry, let versions):
          version = versions[0]
          say("saved \(client) \(step) \(entry)")
        case .conflict(let conflicts):
          // A save whose answer was lost has been kept after all.
          version = conflicts[0].current?.record.version ?? 0
          say("conflict \(client) \(step)")
        }
      } catch {
        say("refused \(client) \(step) \(error)")
        try? await Task.sleep(for: .milliseconds(20))
        if let known = try? await store.record(RecordKey(.plan("hammer"), "measure", "w-\(client)-a"), version: nil) {
          version = known.record.version
        }
      }
    }
  }

  static func milliseconds(since begun: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - begun) / .milliseconds(1))
  }
}

/// Writes a line in one go: what a killed process has said stays said, and lines of many tasks do not mix.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
}
