package org.postern.profiles;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.finding.Finding;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/**
 * Autodiscover in XML (POX, [MS-OXDSCLI]), read by Outlook and by Thunderbird. Servers whose security Thunderbird would
 * guess wrong are left out, with a finding.
 *
 * <p>Read back, STARTTLS is required STARTTLS and every SMTP server is one for submission. Display name and retention
 * cannot be said; whose domain it is, where no address says so, is told by the document's name.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + AutodiscoverFormat.ID)
public final class AutodiscoverFormat implements ProfileFormat {

	static final String ID = "autodiscover";
	static final String EXTENSION = ".autodiscover.xml";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Autodiscover (XML)",
				"The answer to Outlook, and to others that ask as Outlook does, for the settings of an address.",
				Readers.OUTLOOK);
	}

	@Override
	public boolean suits(ClientProfile profile) {
		return !AutodiscoverWriter.announced(profile).isEmpty();
	}

	@Override
	public List<Finding> review(ClientProfile profile) {
		return AutodiscoverWriter.known(profile).map(Misread::new).filter(Misread::happens).map(Misread::finding).toList();
	}

	@Override
	public boolean forUsers() {
		return false;
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(FileName.of(profile, EXTENSION), "text/xml", new AutodiscoverWriter().write(profile));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new AutodiscoverReader().read(document);
	}
}
