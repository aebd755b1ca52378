import { crc32, deflateSync } from 'node:zlib'

/** Small files of every kind that is uploaded, made byte by byte. */

/** A picture of so many pixels, all of one grey. */
export function png(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const rows = Buffer.alloc(height * (width + 1), 0x80)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** The head of a JPEG, behind a segment of so many bytes. */
export function jpeg(width: number, height: number, before = 20): Buffer<ArrayBuffer> {
  const segment = Buffer.alloc(before + 4)
  segment.writeUInt16BE(0xffe0, 0)
  segment.writeUInt16BE(before + 2, 2)
  segment.write('JFIF\0', 4, 'latin1')
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment, frame, Buffer.from([0xff, 0xd9])])
}

/** The head of a GIF. */
export function gif(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1')
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  return head
}

/** The head of a bitmap. */
export function bmp(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(height, 22)
  return head
}

/** Speech of so many frames of 20 ms, in the mode of 12.2 kbit/s. */
export function amr(frames: number): Buffer<ArrayBuffer> {
  const frame = Buffer.alloc(32)
  frame[0] = 0x3c
  return Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: frames }, () => frame)])
}

/** Silence of so many milliseconds, 8,000 samples of 16 bits a second. */
export function wav(milliseconds: number): Buffer<ArrayBuffer> {
  const sound = Buffer.alloc(milliseconds * 16)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + sound.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(16_000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}

/** So many frames of MPEG-1 layer III at 32 kHz: 36 ms each. */
export function mp3(frames: number): Buffer<ArrayBuffer> {
  const frame = Buffer.alloc(144)
  frame.writeUInt32BE(0xff_fb_18_c4)
  return Buffer.concat(Array.from({ length: frames }, () => frame))
}

/** An Ogg of Vorbis that ends after so many milliseconds, 8,000 samples a second. */
export function ogg(milliseconds: number): Buffer<ArrayBuffer> {
  const identification = Buffer.alloc(30)
  identification.write('\u0001vorbis', 0, 'latin1')
  identification.writeUInt8(1, 11)
  identification.writeUInt32LE(8_000, 12)
  identification.writeUInt8(0xb8, 28)
  identification.writeUInt8(1, 29)
  return Buffer.concat([page(2, 0n, 0, identification), page(4, BigInt(milliseconds * 8), 1)])
}

function page(type: number, samples: bigint, number: number, body = Buffer.alloc(1)): Buffer {
  const head = Buffer.alloc(28)
  head.write('OggS')
  head.writeUInt8(type, 5)
  head.writeBigUInt64LE(samples, 6)
  head.writeUInt32LE(7, 14)
  head.writeUInt32LE(number, 18)
  head.writeUInt8(1, 26)
  head.writeUInt8(body.length, 27)
  return Buffer.concat([head, body])
}

/** The index of a film of so many milliseconds, 480 by 270 pixels. */
export function mp4(milliseconds: number): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1_000, 12)
  header.writeUInt32BE(milliseconds, 16)
  const track = Buffer.alloc(84)
  track.writeUInt16BE(480, 76)
  track.writeUInt16BE(270, 80)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('mdat', Buffer.alloc(50)),
    box('moov', Buffer.concat([box('mvhd', header), box('trak', box('tkhd', track))])),
  ])
}

function box(name: string, content: Buffer): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(name, 4)
  return Buffer.concat([head, content])
}

/** A document of so many bytes. */
export function pdf(bytes: number): Buffer<ArrayBuffer> {
  const whole = Buffer.alloc(bytes, 0x20)
  whole.write('%PDF-1.7\n')
  return whole
}

/** A file as a window gets it. */
export function fileOf(name: string, bytes: Buffer<ArrayBuffer>, type = ''): File {
  return new File([bytes], name, { type })
}
