package org.postern.profiles;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** {@link QrSvgFormat} as a picture, for mails; a photograph of one is read as well. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + QrImageFormat.ID)
public final class QrImageFormat implements ProfileFormat {

	static final String ID = "qr-png";
	private static final String EXTENSION = ".qr.png";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "QR code (picture)",
				"Sets up one user's account in Thunderbird on a phone; a PNG picture.", Readers.PHONES);
	}

	@Override
	public boolean suits(ClientProfile profile) {
		return QrPayload.suits(profile);
	}

	@Override
	public Document write(ClientProfile profile) {
		return new Document(FileName.of(profile, EXTENSION), "image/png",
				QrImage.write(QrCode.of(QrPayload.write(profile))));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return QrPayload.read(document.name(), QrImage.read(document));
	}
}
