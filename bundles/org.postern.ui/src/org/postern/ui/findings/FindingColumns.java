package org.postern.ui.findings;

import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.site.SiteFinding;

/** The columns of the Findings table. */
final class FindingColumns {

	private final Icons icons;

	FindingColumns(Icons icons) {
		this.icons = icons;
	}

	void addTo(TableViewer viewer) {
		severity(viewer);
		column(viewer, Messages.column_summary, 380, found -> found.finding().summary());
		column(viewer, Messages.column_place, 120, FindingColumns::place);
		column(viewer, Messages.column_source, 80, found -> found.source().label());
	}

	static String place(SiteFinding found) {
		String where = found.finding().place().orElse("");
		if (found.server().isBlank() || where.isBlank()) {
			return found.server() + where;
		}
		return found.server() + ", " + where;
	}

	private void severity(TableViewer viewer) {
		column(viewer, Messages.column_severity, 100, found -> found.finding().severity().key())
				.setLabelProvider(new ColumnLabelProvider() {
					@Override
					public String getText(Object element) {
						return ((SiteFinding) element).finding().severity().key();
					}

					@Override
					public Image getImage(Object element) {
						return icons.get(StateIcons.of(((SiteFinding) element).finding().severity()));
					}
				});
	}

	private static TableViewerColumn column(TableViewer viewer, String title, int width,
			Function<SiteFinding, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((SiteFinding) element)));
		return column;
	}
}
