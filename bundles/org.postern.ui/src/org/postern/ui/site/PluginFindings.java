package org.postern.ui.site;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.Plugins;

/** What there is to say of the plug-ins: which are kept out and why, and whether all are left out. */
public final class PluginFindings {

	private PluginFindings() {
	}

	/** Reads no file; nobody is asked. */
	public static List<Finding> of(Plugins plugins) {
		List<Finding> findings = new ArrayList<>(plugins.findings());
		if (plugins.isSafeMode()) {
			findings.add(Finding.of("plugin.safe-mode", Severity.ADVICE,
					NLS.bind(Messages.safe_summary, plugins.list().size()), Messages.safe_why, Messages.safe_remedy));
		}
		return findings;
	}
}
