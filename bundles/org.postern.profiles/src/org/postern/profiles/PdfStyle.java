package org.postern.profiles;

/**
 * How text looks.
 *
 * @param face    the font
 * @param size    in points
 * @param leading from one line to the next, in points
 * @param colour  as in a style sheet: {@code 0x0A6460}
 */
record PdfStyle(PdfFace face, float size, float leading, int colour) {
}
