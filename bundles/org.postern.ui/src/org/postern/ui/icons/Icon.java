package org.postern.ui.icons;

import java.net.URL;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;

/** One picture of the console, by what it stands for. A picture never says alone what a word beside it does not. */
public enum Icon {

	ADVICE("advice"),
	APPLY("apply"),
	CANCEL("cancel"),
	CHANGES("changes"),
	COPY("copy"),
	DOMAIN("domain"),
	DOMAINS("domains"),
	ERROR("error"),
	FAILED("failed"),
	FINDINGS("findings"),
	FLEET("fleet"),
	INFO("info"),
	INSTALL("install"),
	ISSUED("issued"),
	JOURNAL("journal"),
	LIVE_BUSY("live-busy"),
	LIVE_CLOSED("live-closed"),
	LIVE_DIFFERS("live-differs"),
	LIVE_OPEN("live-open"),
	LIVE_UNKNOWN("live-unknown"),
	LOCK("lock"),
	NEW_DOMAIN("new-domain"),
	NEW_SERVER("new-server"),
	NEW_SITE("new-site"),
	OPEN_SITE("open-site"),
	PASSED("passed"),
	PLUGIN("plugin"),
	POSTERN("postern"),
	PUBLISH("publish"),
	PUSH("push"),
	REFRESH("refresh"),
	RESTORE("restore"),
	RUN("run"),
	RUNNING("running"),
	SERVER("server"),
	SITE("site"),
	START("start"),
	STOP("stop"),
	TEST("test"),
	TOUR("tour"),
	UNKNOWN("unknown"),
	WARNED("warned"),
	WARNING("warning"),
	WELCOME("welcome");

	private final String file;

	Icon(String file) {
		this.file = file;
	}

	/** For actions, wizards and parts. */
	public ImageDescriptor descriptor() {
		URL url = Icon.class.getResource("/icons/" + file + ".svg");
		return ImageDescriptor.createFromURL(Objects.requireNonNull(url, file));
	}
}
