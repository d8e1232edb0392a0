package org.postern.plugins.internal.host;

import org.postern.plugins.internal.trust.Trust;

/** What an installation works with. */
record Desk(PluginFolder folder, Trust trust, House house) {
}
