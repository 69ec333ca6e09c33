/** What is measured: pay in pounds, and what is derived from it. */
export type Kind = "level" | "single_month" | "three_month" | "index";

/** What a column of EARN01 is. */
export interface Meaning {
  /** In the words of our data: "total_pay_real_terms". */
  readonly measure: string;
  /** In the words of our data: "public_excl_financial". */
  readonly sector: string;
  readonly kind: Kind;
}

/** Sectors by the heading ONS prints, without the industries behind it, in lower case. */
export const SECTORS: Readonly<Record<string, string>> = {
  "whole economy": "whole_economy",
  "private sector": "private",
  "public sector": "public",
  services: "services",
  "finance and business services": "finance_and_business_services",
  "public sector excluding financial services": "public_excl_financial",
  manufacturing: "manufacturing",
  construction: "construction",
  "wholesaling, retailing, hotels & restaurants": "wholesale_retail_hotels_restaurants",
  "wholesaling, retailing, hotels and restaurants": "wholesale_retail_hotels_restaurants",
  "wholesale & retail, hotels & restaurants": "wholesale_retail_hotels_restaurants",
  "wholesale and retail, hotels and restaurants": "wholesale_retail_hotels_restaurants",
};

const IN_ORDER = [
  "whole_economy",
  "private",
  "public",
  "services",
  "finance_and_business_services",
  "public_excl_financial",
  "manufacturing",
  "construction",
  "wholesale_retail_hotels_restaurants",
];
/** Sectors as ONS prints them, by our names: a figure is named by its code where no heading stands above it. */
export const SECTOR_NAMES: Readonly<Record<string, string>> = {
  whole_economy: "Whole Economy",
  private: "Private sector",
  public: "Public sector",
  services: "Services",
  finance_and_business_services: "Finance and business services",
  public_excl_financial: "Public sector excluding financial services",
  manufacturing: "Manufacturing",
  construction: "Construction",
  wholesale_retail_hotels_restaurants: "Wholesaling, retailing, hotels & restaurants",
};
const KINDS: readonly Kind[] = ["level", "single_month", "three_month"];

const ofMeasure = (measure: string, codes: string): [string, Meaning][] =>
  codes.split(" ").map((code, i) => {
    const kind = KINDS[i % 3]!;
    return [code, { measure, sector: IN_ORDER[Math.floor(i / 3)]!, kind }];
  });
const ofIndex = (measure: string, codes: string): [string, Meaning][] =>
  codes.split(" ").map((code, i) => [code, { measure, sector: IN_ORDER[i]!, kind: "index" }]);
const ofRealTerms = (measure: string, codes: string): [string, Meaning][] =>
  codes
    .split(" ")
    .map((code, i) => [
      code,
      { measure, sector: "whole_economy", kind: (["level", "index", ...KINDS.slice(1)] as const)[i]! },
    ]);

/**
 * ONS's codes of the series in EARN01 and what each is, as the workbooks of 2021 and 2025 head them. A heading that says
 * something else than its code is refused: then one of the two was moved.
 */
export const CODES: ReadonlyMap<string, Meaning> = new Map([
  ...ofMeasure(
    "total_pay",
    "KAB9 KAC2 KAC3 KAC4 KAC5 KAC6 KAC7 KAC8 KAC9 K5BZ K5C2 K5C3 K5C4 K5C5 K5C6 KAD8 KAD9 KAE2 K5CA K5CB K5CC K5CD K5CE K5CF K5CG K5CH K5CI",
  ),
  ...ofMeasure(
    "bonus_pay",
    "KAF4 KAF5 KAF6 KAF7 KAF8 KAF9 KAG2 KAG3 KAG4 K5CS K5CT K5CU K5CV K5CW K5CX KAH3 KAH4 KAH5 K5D3 K5D4 K5D5 K5D6 K5D7 K5D8 K5D9 K5DA K5DB",
  ),
  ...ofMeasure(
    "regular_pay",
    "KAI7 KAI8 KAI9 KAJ2 KAJ3 KAJ4 KAJ5 KAJ6 KAJ7 K5DL K5DM K5DN K5DO K5DP K5DQ KAK6 KAK7 KAK8 K5DU K5DV K5DW K5DX K5DY K5DZ K5E2 K5E3 K5E4",
  ),
  ...ofIndex("total_pay", "K54U K54V K54W K54X K54Y K54Z K552 K553 K554"),
  ...ofIndex("regular_pay", "K54L K54M K54N K54O K54P K54Q K54R K54S K54T"),
  ...ofRealTerms("total_pay_real_terms", "A3WX A2FD A3WV A3WW"),
  ...ofRealTerms("regular_pay_real_terms", "A2FC A2F8 A2F9 A2FA"),
]);

/** One meaning as text, to compare two by. */
export const meaningKey = ({ measure, sector, kind }: Meaning): string => `${measure} ${sector} ${kind}`;

const BY_MEANING = new Map([...CODES].map(([code, meaning]) => [meaningKey(meaning), code]));

/** The code that ONS gives what a column is; undefined for what the workbooks so far did not hold. */
export const codeOf = (meaning: Meaning): string | undefined => BY_MEANING.get(meaningKey(meaning));
