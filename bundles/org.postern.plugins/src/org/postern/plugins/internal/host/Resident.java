package org.postern.plugins.internal.host;

import org.osgi.framework.Bundle;
import org.postern.plugins.internal.jar.PluginJar;

/** A plug-in that works. */
record Resident(PluginJar jar, Bundle bundle) {
}
