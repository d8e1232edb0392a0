package org.postern.profiles;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/**
 * A QR code for Thunderbird on a phone, as a drawing for web pages and for print. It names the preferred server for each
 * direction; retention cannot be said.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + QrSvgFormat.ID)
public final class QrSvgFormat implements ProfileFormat {

	static final String ID = "qr-svg";
	private static final String EXTENSION = ".qr.svg";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "QR code (drawing)",
				"Sets up one user's account in Thunderbird on a phone; a drawing for web pages and print.", Readers.PHONES);
	}

	@Override
	public boolean suits(ClientProfile profile) {
		return QrPayload.suits(profile);
	}

	@Override
	public Document write(ClientProfile profile) {
		XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		QrSvg.write(xml, QrCode.of(QrPayload.write(profile)),
				"Thunderbird, " + profile.address().orElseThrow());
		return Document.ofText(FileName.of(profile, EXTENSION), "image/svg+xml", xml.toString());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		XmlElement svg = new XmlReader().read(document);
		return QrPayload.read(document.name(), QrSvg.read(svg).text(document.name()));
	}
}
