package org.postern.core.internal.profile;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.PagePainter;
import org.postern.core.profile.PagePreview;

/** Finds the painter for a document. */
@Component
public final class InstalledPainters implements PagePreview {

	private final List<PagePainter> painters;

	@Activate
	public InstalledPainters(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PagePainter> painters) {
		this.painters = List.copyOf(painters);
	}

	@Override
	public boolean draws(Document document) {
		return painter(document).isPresent();
	}

	@Override
	public List<byte[]> pages(Document document, int width) throws FormatException {
		return painter(document)
				.orElseThrow(() -> new FormatException("Nothing installed draws " + document.mediaType()))
				.paint(document, width);
	}

	private Optional<PagePainter> painter(Document document) {
		return painters.stream().filter(painter -> painter.mediaType().equals(document.mediaType())).findFirst();
	}
}
