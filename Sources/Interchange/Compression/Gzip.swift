internal import CZlib

/// gzip (RFC 1952) by zlib, with a fixed header so that the same bytes always give the same result.
public enum Gzip {
  /// The compressed bytes, by `level` 1 (fast) to 9 (small); `nil` when compression fails or makes them no smaller.
  public static func compress(_ input: [UInt8], level: Int32 = 9) -> [UInt8]? {
    guard input.count >= 512, input.count <= Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard tebiki_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let capacity = Int(deflateBound(&stream, UInt(input.count)))
    var input = input
    var finished = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        finished = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = Int(stream.total_out)
    }
    return finished && output.count < input.count ? output : nil
  }
}
