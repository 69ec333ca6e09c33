/** Printed as wide as a sheet of A4 on its side, however many sheets long. */
export const ODS_PAGE =
  '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>' +
  '<office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="page"/></office:master-styles>';
