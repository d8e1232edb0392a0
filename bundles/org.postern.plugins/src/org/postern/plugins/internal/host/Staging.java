package org.postern.plugins.internal.host;

import java.nio.file.Path;

/**
 * Where an offer's plug-ins are kept until they are installed.
 *
 * @param source from where they were fetched
 * @param folder what is deleted in the end
 */
record Staging(String source, Path folder) {
}
