// The patterns, each as its options.
#ifndef AC_SCANNER_PATTERNS_H
#define AC_SCANNER_PATTERNS_H

#include "words.h"

#define NOT_LETTER_OR_NUMBER (ALL & ~(LETTERS | IN(NUMBER)))
#define NOT_SPACE_LETTER_OR_NUMBER (NOT_LETTER_OR_NUMBER & ~IN(SPACE))

static const scanner_options gpt2 = {
    .contraction = EXACT_CONTRACTION, .space_before_letters = true, .letters = LETTERS, .digits = 9,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .spaces = true};
static const scanner_options cl100k = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS, .digits = 3,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_TAIL, .line_ends = true, .spaces = true};
static const scanner_options qwen2 = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS, .digits = 1,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_TAIL, .line_ends = true, .spaces = true};
static const scanner_options qwen3_5 = {
    .contraction = FOLDED_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .letters = LETTERS | IN(MARK),
    .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER & ~IN(MARK), .tail = NEWLINE_TAIL, .line_ends = true,
    .spaces = true};
static const scanner_options o200k = {
    .contraction = SUFFIX_CONTRACTION, .before_letters = NOT_LETTER_OR_NUMBER, .cased = true, .digits = 3,
    .others = NOT_SPACE_LETTER_OR_NUMBER, .tail = NEWLINE_OR_SLASH_TAIL, .line_ends = true, .spaces = true};
static const scanner_options tekken = {
    .before_letters = NOT_LETTER_OR_NUMBER, .cased = true, .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER,
    .tail = NEWLINE_OR_SLASH_TAIL, .line_ends = true, .spaces = true};
static const scanner_options deepseek_words = {
    .sign_before_ascii = true, .before_letters = ALL & ~(LETTERS | IN(PUNCTUATION) | IN(SYMBOL)),
    .letters = LETTERS | IN(MARK), .others = IN(PUNCTUATION) | IN(SYMBOL), .tail = NEWLINE_TAIL, .line_ends = true,
    .spaces = true};
static const scanner_options deepseek = {
    .pieces = true, .sign_before_ascii = true, .before_letters = ALL & ~(LETTERS | IN(PUNCTUATION) | IN(SYMBOL) | IN(NUMBER)),
    .letters = LETTERS | IN(MARK), .digits = 3, .others = IN(PUNCTUATION) | IN(SYMBOL), .tail = NEWLINE_TAIL,
    .line_ends = true, .spaces = true};
static const scanner_options clip = {
    .contraction = EXACT_CONTRACTION, .letters = LETTERS, .digits = 1, .others = NOT_SPACE_LETTER_OR_NUMBER,
    .bare_others = true};

#endif
