// CRC-32C (Castagnoli), the checksum of TensorFlow's files: by the processor's instruction where it has one, and by
// tables of eight bytes at a time elsewhere.
#include <pthread.h>
#include <string.h>

#include "CKernels.h"

#if defined(__x86_64__)
#include <nmmintrin.h>
#elif defined(__aarch64__)
#include <arm_acle.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif
#endif

static uint32_t tables[8][256];

static void fill_tables(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t crc = byte;
    for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? 0x82F63B78u : 0);
    tables[0][byte] = crc;
  }
  for (int t = 1; t < 8; t++)
    for (int byte = 0; byte < 256; byte++) {
      uint32_t last = tables[t - 1][byte];
      tables[t][byte] = last >> 8 ^ tables[0][last & 0xFF];
    }
}

uint32_t ac_crc32c_portable(const void *data, size_t count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, fill_tables);
  const uint8_t *p = data;
  uint32_t crc = ~0u;
  for (; count >= 8; p += 8, count -= 8) {
    // Byte by byte, so that the order of the machine does not matter.
    uint32_t low = crc ^ ((uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24);
    crc = tables[7][low & 0xFF] ^ tables[6][low >> 8 & 0xFF] ^ tables[5][low >> 16 & 0xFF] ^ tables[4][low >> 24]
          ^ tables[3][p[4]] ^ tables[2][p[5]] ^ tables[1][p[6]] ^ tables[0][p[7]];
  }
  for (; count > 0; p++, count--) crc = crc >> 8 ^ tables[0][(crc ^ *p) & 0xFF];
  return ~crc;
}

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) static uint32_t by_instruction(const uint8_t *p, size_t count) {
  uint64_t crc = ~0u;
  for (; count >= 8; p += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    crc = _mm_crc32_u64(crc, word);
  }
  uint32_t rest = (uint32_t)crc;
  for (; count > 0; p++, count--) rest = _mm_crc32_u8(rest, *p);
  return ~rest;
}

static bool has_instruction(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("sse4.2");
}
#elif defined(__aarch64__)
__attribute__((target("crc"))) static uint32_t by_instruction(const uint8_t *p, size_t count) {
  uint32_t crc = ~0u;
  for (; count >= 8; p += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    crc = __crc32cd(crc, word);
  }
  for (; count > 0; p++, count--) crc = __crc32cb(crc, *p);
  return ~crc;
}

static bool has_instruction(void) {
#if defined(__linux__)
  return getauxval(AT_HWCAP) & (1 << 7);  // HWCAP_CRC32
#else
  return true;
#endif
}
#endif

uint32_t ac_crc32c(const void *data, size_t count) {
#if defined(__x86_64__) || defined(__aarch64__)
  if (has_instruction()) return by_instruction(data, count);
#endif
  return ac_crc32c_portable(data, count);
}
