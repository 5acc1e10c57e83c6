// What the scanners know about a Unicode scalar: one class each.
#ifndef AC_SCANNER_CLASSES_H
#define AC_SCANNER_CLASSES_H

#include <stddef.h>
#include <stdint.h>

/// LETTER is one without case (Lm, Lo), UPPER is Lu or Lt, SPACE is \s.
enum scalar_class { OTHER, UPPER, LOWER, LETTER, MARK, NUMBER, PUNCTUATION, SYMBOL, SPACE };

/// Added to the class of [一-龥぀-ゟ゠-ヿ] in the table for DeepSeek's patterns.
#define IDEOGRAPH 16

/// Where each run of scalars of one class begins, the class in the top byte.
extern const uint32_t ac_class_runs[];
extern const size_t ac_class_run_count;

/// The class of every scalar, made once.
const uint8_t *ac_scalar_classes(void);
/// The same with ideographs marked.
const uint8_t *ac_ideograph_classes(void);

#endif
