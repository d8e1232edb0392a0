/**
 * What clients would be told, before anybody is told it: the documents of a profile in every format, each with what
 * readers make of it, its warnings, and a picture of how it looks.
 */
package org.postern.ui.preview;
