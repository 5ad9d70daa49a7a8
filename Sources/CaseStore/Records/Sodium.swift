import CSodium

/// The cryptography of the store, all of it libsodium's.
enum Sodium {
  /// libsodium wants to be set up once, before anything else; Swift does that at the first use.
  private static let isReady = sodium_init() >= 0

  /// BLAKE2b with 32 bytes out, keyed or not, in text: URL-safe base64 without padding.
  static func hash(_ bytes: UnsafeRawBufferPointer, key: [UInt8] = []) -> String {
    text(hashBytes(bytes, key: key))
  }

  /// Whether a text is the hash of bytes, as `hash` gives it.
  static func isHash(
    _ text: String, of bytes: UnsafeRawBufferPointer, key: [UInt8] = []
  ) -> Bool {
    precondition(isReady)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + 43) { room in
      guard let digest = room.baseAddress else { return false }
      crypto_generichash_blake2b(
        digest, 32, start, UInt64(bytes.count), key.isEmpty ? nil : key, key.count)
      let spelled = UnsafeMutableBufferPointer(rebasing: room[32...])
      Base64.write(
        UnsafeRawBufferPointer(start: digest, count: 32),
        to: UnsafeMutableRawBufferPointer(spelled))
      return Base64.isText(text, UnsafeRawBufferPointer(spelled))
    }
  }

  /// BLAKE2b with 32 bytes out, keyed or not.
  static func hashBytes(_ bytes: UnsafeRawBufferPointer, key: [UInt8] = []) -> [UInt8] {
    precondition(isReady)
    var digest = [UInt8](repeating: 0, count: 32)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    crypto_generichash_blake2b(
      &digest, digest.count, start, UInt64(bytes.count), key.isEmpty ? nil : key, key.count)
    return digest
  }

  static func hash(_ bytes: [UInt8], key: [UInt8] = []) -> String {
    bytes.withUnsafeBytes { hash($0, key: key) }
  }

  /// The number of bytes of a nonce: long enough to be drawn at random by any number of writers.
  static let nonceLength = 24

  /// XChaCha20-Poly1305: the nonce followed by the ciphertext.
  ///
  /// - Parameters:
  ///   - bytes: What is to be sealed.
  ///   - context: Bytes that are not kept here but must be the same when the seal is opened.
  ///   - key: 32 bytes.
  ///   - nonce: 24 bytes, never used twice with one key.
  /// - Returns: The nonce, the ciphertext and its tag.
  static func seal(
    _ bytes: [UInt8], context: [UInt8], key: [UInt8], nonce: [UInt8]
  ) -> [UInt8] {
    precondition(isReady && key.count == 32 && nonce.count == nonceLength)
    var sealed = [UInt8](repeating: 0, count: bytes.count + 16)
    var length: UInt64 = 0
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, &length, bytes, UInt64(bytes.count), context, UInt64(context.count), nil, nonce, key)
    return nonce + sealed
  }

  /// What `seal` sealed; nil when key, context or bytes are not the same.
  static func open(_ sealed: [UInt8], context: [UInt8], key: [UInt8]) -> [UInt8]? {
    precondition(isReady)
    guard key.count == 32, sealed.count >= nonceLength + 16 else { return nil }
    let nonce = Array(sealed[..<nonceLength])
    let ciphertext = Array(sealed[nonceLength...])
    var bytes = [UInt8](repeating: 0, count: ciphertext.count - 16)
    var length: UInt64 = 0
    let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &bytes, &length, nil, ciphertext, UInt64(ciphertext.count), context, UInt64(context.count),
      nonce, key)
    return result == 0 ? bytes : nil
  }

  /// Bytes as URL-safe base64 without padding.
  static func text(_ bytes: [UInt8]) -> String { Base64.text(bytes) }

  /// The bytes of URL-safe base64 without padding; nil for any other text.
  static func bytes(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { Base64.bytes(UnsafeRawBufferPointer($0)) }
  }
}
