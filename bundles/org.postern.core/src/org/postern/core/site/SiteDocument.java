package org.postern.core.site;

import java.nio.file.Path;

/**
 * A site file as it was read.
 *
 * @param file        which file
 * @param text        its text
 * @param fingerprint of its bytes on disk; lets {@link SiteStore#save} notice that somebody else changed it
 */
public record SiteDocument(Path file, String text, String fingerprint) {
}
