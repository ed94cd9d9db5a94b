// Signs the numbered messages 0 to 99 with tweetnacl, another Ed25519 than ours: one line each of public key, message and
// signature in hexadecimal.
import nacl from 'tweetnacl';

for (let number = 0; number < 100; number++) {
  const seed = new Uint8Array(32).fill(number);
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  const message = new Uint8Array(number * 10).fill(number);
  const hex = bytes => Buffer.from(bytes).toString('hex');
  console.log([hex(publicKey), hex(message), hex(nacl.sign.detached(message, secretKey))].join(' '));
}
